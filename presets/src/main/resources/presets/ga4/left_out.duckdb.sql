-- Which events are in no session, and which events of orders are no order.
with event as (
  select
    event_name,
    user_pseudo_id,
    event_timestamp,
    event_params,
    list_transform(event_params, lambda param: param.key) as keys,
    ecommerce
  from {{events}}
  where event_name in ({{conversion_events}}) or event_name = 'refund'
),
seen as (
  select
    event_name = 'refund' as refund,
    user_pseudo_id,
    event_timestamp,
    nullif(nullif(trim(coalesce(
      ecommerce.transaction_id,
      event_params[list_position(keys, 'transaction_id')].value.string_value,
      event_params[list_position(keys, 'transaction_id')].value.int_value::varchar)), ''), '(not set)') as transaction_id,
    case {{revenue}}
      when 'usd' then ecommerce.purchase_revenue_in_usd
      else coalesce(
        ecommerce.purchase_revenue,
        event_params[list_position(keys, 'value')].value.double_value,
        event_params[list_position(keys, 'value')].value.float_value,
        event_params[list_position(keys, 'value')].value.int_value)
    end as revenue,
    case {{revenue}} when 'usd' then ecommerce.refund_value_in_usd else ecommerce.refund_value end as refunded,
    case {{revenue}} when 'usd' then 'USD'
      else upper(nullif(trim(event_params[list_position(keys, 'currency')].value.string_value), '')) end as currency
  from event
),
purchase as (
  select
    transaction_id is not null as named,
    coalesce(transaction_id, concat('no-id.', user_pseudo_id, '.', event_timestamp, '.', revenue)) as conv_id,
    count(*) as events,
    min({'at': event_timestamp, 'user_id': user_pseudo_id, 'revenue': revenue, 'currency': currency}) as first
  from seen
  where not refund
  group by all
),
refund as (
  select transaction_id, sum(refunded) as refunded, count(*) as events
  from (select distinct transaction_id, event_timestamp, refunded from seen where refund)
  group by transaction_id
),
judged as materialized (
  select
    purchase.named,
    purchase.events,
    purchase.first.currency as currency,
    (coalesce(refund.refunded, 0) = 0 or refund.refunded < purchase.first.revenue) is true as counts
  from purchase
  left join refund on purchase.named and refund.transaction_id = purchase.conv_id
)
select
  unnest(['sessions', 'sessions.no_visitor', 'sessions.no_session']) as what,
  null as value,
  unnest([used, events - visitors, visitors - used]) as number
from
  (select count(*) as events, count(*) filter (user_pseudo_id <> '') as visitors from {{events}}),
  -- How many events each session has is known: parameters of events need not be read a second time.
  (select coalesce(sum(events), 0)::bigint as used from {{sessions query}} as visits)
union all
select case when counts then 'conversions' else 'conversions.refunded' end, case when counts then currency end, count(*)
from judged
group by all
union all
select 'conversions.sent_again', null, sum(events - 1) from judged
union all
select 'conversions.no_id', null, count(*) from judged where counts and not named
union all
select 'conversions.lost_refund', null, sum(events)
from refund
where transaction_id is null or transaction_id not in (select conv_id from purchase where named)

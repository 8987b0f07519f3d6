-- One row for each order: a purchase that was sent twice counts once, by its transaction id. Of orders whose id is missing each
-- event counts, unless user, time and amount are the same.
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
    case {{revenue}} when 'usd' then ecommerce.refund_value_in_usd else ecommerce.refund_value end as refunded
  from event
),
purchase as (
  select
    transaction_id is not null as named,
    coalesce(transaction_id, concat('no-id.', user_pseudo_id, '.', event_timestamp, '.', revenue)) as conv_id,
    min({'at': event_timestamp, 'user_id': user_pseudo_id, 'revenue': revenue}) as first
  from seen
  where not refund
  group by all
),
refund as (
  -- The same refund may have been sent twice, too.
  select transaction_id, sum(refunded) as refunded
  from (select distinct transaction_id, event_timestamp, refunded from seen where refund and transaction_id is not null)
  group by transaction_id
)
select
  purchase.conv_id,
  purchase.first.user_id as user_id,
  purchase.first.at as timestamp,
  round(coalesce(purchase.first.revenue, 0) - coalesce(refund.refunded, 0), 6) as revenue
from purchase
left join refund on purchase.named and refund.transaction_id = purchase.conv_id
where coalesce(refund.refunded, 0) = 0 or refund.refunded < purchase.first.revenue

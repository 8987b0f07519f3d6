-- Which events are in no session, and which events of orders are no order.
with seen as (
  select
    coalesce(nullif(json_extract_string(properties, '$."' || {{order_id}} || '"'), ''), uuid) as conv_id,
    coalesce(json_extract_string(properties, '$."' || {{order_id}} || '"'), '') <> '' as named,
    uuid,
    timestamp,
    upper(nullif(trim(coalesce(properties->>'$.currency', properties->>'$."$currency"')), '')) as currency
  from {{events}}
  where event in ({{conversion_events}})
),
purchase as materialized (
  select conv_id, bool_or(named) as named, count(*) as events,
    min({'at': timestamp, 'id': uuid, 'currency': currency}).currency as currency
  from seen
  where {{currency}} = 'any' or currency = upper({{currency}})
  group by conv_id
)
select unnest(['sessions', 'sessions.no_session']) as what, null as value, unnest([used, events - used]) as number
from
  (select count(*) as events from {{events}}),
  -- How many events each session has is known: their properties need not be read a second time.
  (select coalesce(sum(events), 0)::bigint as used from {{sessions query}} as visits)
union all
select 'conversions', currency, count(*) from purchase group by currency
union all
select 'conversions.sent_again', null, sum(events - 1) from purchase
union all
select 'conversions.no_id', null, count(*) from purchase where not named
union all
select 'conversions.other_currency', null, count(*) from seen
where {{currency}} <> 'any' and currency is distinct from upper({{currency}})

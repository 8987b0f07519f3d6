-- Which events are in no session, and which events of orders are no order.
with seen as (
  select
    coalesce(nullif(properties::jsonb->>{{order_id}}, ''), uuid::text) as conv_id,
    coalesce(properties::jsonb->>{{order_id}}, '') <> '' as named,
    uuid,
    timestamp,
    upper(nullif(trim(coalesce(properties::jsonb->>'currency', properties::jsonb->>'$currency')), '')) as currency
  from {{events}} as event
  where event in ({{conversion_events}})
),
purchase as (
  select conv_id, bool_or(named) as named, count(*) as events,
    (array_agg(currency order by timestamp, uuid::text collate "C"))[1] as currency
  from seen
  where {{currency}} = 'any' or currency = upper({{currency}})
  group by conv_id
)
select case when properties::jsonb->>'$session_id' <> '' then 'sessions' else 'sessions.no_session' end as what,
  null as value, count(*) as number
from {{events}} as event
group by 1
union all
select 'conversions', currency, count(*) from purchase group by currency
union all
select 'conversions.sent_again', null, sum(events - 1) from purchase
union all
select 'conversions.no_id', null, count(*) from purchase where not named
union all
select 'conversions.other_currency', null, count(*) from seen
where {{currency}} <> 'any' and currency is distinct from upper({{currency}})

-- One row for each order: an event that was sent twice counts once, by the id of the order.
select distinct on (conv_id) conv_id, user_id, timestamp, revenue, type
from (
  select
    coalesce(nullif(properties::jsonb->>{{order_id}}, ''), uuid::text) as conv_id,
    uuid,
    coalesce(nullif(person_id, ''), distinct_id) as user_id,
    timestamp,
    -- An amount that is none is 0.
    coalesce(cast(substring(coalesce(properties::jsonb->>'revenue', properties::jsonb->>'$revenue',
      properties::jsonb->>'total', properties::jsonb->>'value') from '^\s*(-?[0-9]+(?:\.[0-9]+)?)\s*$') as numeric), 0) as revenue,
    event as type
  from {{events}} as event
  where event in ({{conversion_events}})
    and ({{currency}} = 'any'
      or upper(trim(coalesce(properties::jsonb->>'currency', properties::jsonb->>'$currency'))) = upper({{currency}}))
) as purchase
order by conv_id, timestamp, uuid::text collate "C"

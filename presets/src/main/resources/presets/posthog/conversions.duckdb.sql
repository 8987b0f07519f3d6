-- One row for each order: an event that was sent twice counts once, by the id of the order.
select
  conv_id,
  first.user_id as user_id,
  first.at as timestamp,
  coalesce(first.revenue, 0) as revenue,
  first.event as type
from (
  select
    conv_id,
    min({'at': timestamp, 'id': uuid, 'user_id': user_id, 'event': event, 'revenue': revenue}) as first
  from (
    select
      coalesce(nullif(json_extract_string(properties, '$."' || {{order_id}} || '"'), ''), uuid) as conv_id,
      uuid,
      coalesce(nullif(person_id, ''), distinct_id) as user_id,
      timestamp,
      event,
      try_cast(coalesce(properties->>'$.revenue', properties->>'$."$revenue"', properties->>'$.total', properties->>'$.value')
        as double) as revenue
    from {{events}}
    where event in ({{conversion_events}})
      and ({{currency}} = 'any' or upper(trim(coalesce(properties->>'$.currency', properties->>'$."$currency"'))) = upper({{currency}}))
  )
  group by conv_id
)

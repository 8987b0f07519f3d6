-- One row for each order: an event that was sent twice counts once, by the id of the order.
select distinct on (coalesce(nullif(order_id::text, ''), id))
  coalesce(nullif(order_id::text, ''), id) as conv_id,
  coalesce(nullif(anonymous_id, ''), user_id) as user_id,
  timestamp,
  coalesce(case {{revenue}} when 'total' then total when 'revenue' then revenue when 'value' then value end,
    total, revenue, value, 0) as revenue
from {{orders}} as orders
where {{currency}} = 'any' or upper(trim(currency)) = upper({{currency}})
order by coalesce(nullif(order_id::text, ''), id), timestamp, id collate "C"

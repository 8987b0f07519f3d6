-- One row for each entry of revenue.
select
  revenue_id as conv_id,
  session_id as user_id,
  created_at as timestamp,
  revenue
from {{revenue}} as revenue
where event_name in ({{conversion_events}}) and ({{website_id}} = 'any' or website_id::text = {{website_id}})
  and ({{currency}} = 'any' or upper(trim(currency)) = upper({{currency}}))

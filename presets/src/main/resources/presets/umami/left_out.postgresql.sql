-- Which events are in no visit, and which rows of revenue are no order.
select
  case
    when not ({{website_id}} = 'any' or website_id::text = {{website_id}}) then 'sessions.other_site'
    when event_type in (1, 2) then 'sessions'
    else 'sessions.other_type'
  end as what,
  null as value,
  count(*) as number
from {{website_event}} as event
group by 1
union all
select what, case when what = 'conversions' then currency end, count(*)
from (
  select
    upper(nullif(trim(currency), '')) as currency,
    case
      when not ({{website_id}} = 'any' or website_id::text = {{website_id}}) then 'conversions.other_site'
      when (event_name in ({{conversion_events}})) is not true then 'conversions.other_event'
      when {{currency}} <> 'any' and upper(trim(currency)) is distinct from upper({{currency}}) then 'conversions.other_currency'
      else 'conversions'
    end as what
  from {{revenue}} as revenue
) as judged
group by 1, 2

-- Which orders do not count, and which have no visit.
with line as (
  select
    "Name" as name,
    nullif(lower(trim("Email")), '') as email,
    nullif(trim("Financial Status"), '') as status,
    nullif(trim("Cancelled at"), '') as cancelled,
    nullif(trim("Currency"), '') as currency,
    try_cast(replace("Total", ',', '') as double) as total,
    try_cast(replace("Refunded Amount", ',', '') as double) as refunded,
    "Note Attributes" as notes
  from {{orders}}
),
judged as materialized (
  select
    count(*) as lines,
    max(email) is null as no_email,
    upper(max(currency)) as currency,
    case
      when name = '' or name is null then 'conversions.no_name'
      when (coalesce(max(refunded), 0) = 0 or max(refunded) < max(total)) is not true then 'conversions.refunded'
      when max(cancelled) is not null then 'conversions.cancelled'
      when (max(status) in ({{statuses}})) is not true then 'conversions.status'
      when {{currency}} <> 'any' and upper(max(currency)) is distinct from upper({{currency}}) then 'conversions.other_currency'
      else 'conversions'
    end as what,
    case when regexp_matches(max(notes), '(?im)^utm[ _](source|medium|campaign): *[^ \r\n]') then 'sessions'
      else 'sessions.no_notes' end as visit
  from line
  group by name
)
select what, case when what = 'conversions' then currency end as value, count(*) as number
from judged
where what <> 'conversions.no_name'
group by all
union all
select visit, null, count(*) from judged where what <> 'conversions.no_name' group by visit
union all
select 'conversions.no_email', null, count(*) from judged where what = 'conversions' and no_email
union all
select 'conversions.no_name', null, sum(lines) from judged where what = 'conversions.no_name'

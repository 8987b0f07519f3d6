-- One row for each order; what its first row alone has is the greatest of its rows.
with line as (
  select
    "Name" as name,
    nullif(trim("Id"), '') as id,
    nullif(lower(trim("Email")), '') as email,
    coalesce(nullif(trim("Phone"), ''), nullif(trim("Billing Phone"), ''), nullif(trim("Shipping Phone"), '')) as phone,
    nullif(trim("Financial Status"), '') as status,
    nullif(trim("Cancelled at"), '') as cancelled,
    nullif(trim("Currency"), '') as currency,
    coalesce(try_strptime("Created at", '%Y-%m-%d %H:%M:%S %z'), try_cast("Created at" as timestamptz)) as created,
    try_cast(replace("Total", ',', '') as double) as total,
    try_cast(replace("Refunded Amount", ',', '') as double) as refunded
  from {{orders}}
  where "Name" <> ''
)
select
  case {{order_id}} when 'name' then ltrim(name, '#') else coalesce(max(id), name) end as conv_id,
  coalesce(max(email), max(phone)) as user_id,
  min(created) as timestamp,
  round(max(total) - coalesce(max(refunded), 0), 6) as revenue
from line
group by name
having max(status) in ({{statuses}})
  and max(cancelled) is null
  and ({{currency}} = 'any' or upper(max(currency)) = upper({{currency}}))
  and (coalesce(max(refunded), 0) = 0 or max(refunded) < max(total))

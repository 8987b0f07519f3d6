-- One row for each order, or each payment that names none.
with payment as (
  select
    id,
    case {{order_id}} when 'order_id' then nullif(trim("order_id (metadata)"), '') end as order_id,
    coalesce(nullif(lower(trim("Customer Email")), ''), nullif(trim("Customer ID"), '')) as user_id,
    cast("Created date (UTC)" as timestamp) as created,
    try_cast(replace(case {{amount}} when 'converted' then coalesce(nullif("Converted Amount", ''), "Amount") else "Amount" end,
      ',', '') as double) as amount,
    try_cast(replace(case {{amount}} when 'converted' then coalesce(nullif("Converted Amount Refunded", ''), "Amount Refunded")
      else "Amount Refunded" end, ',', '') as double) as refunded
  from {{payments}}
  where "Status" in ({{statuses}}) and lower(coalesce("Captured", 'true')) = 'true'
    and ({{currency}} = 'any' or upper({{currency}}) = upper(trim(
      case when {{amount}} = 'converted' and "Converted Amount" <> '' then "Converted Currency" else "Currency" end)))
)
select
  coalesce(order_id, id) as conv_id,
  min({'at': created, 'id': id, 'user_id': user_id}).user_id as user_id,
  min(created) as timestamp,
  round(sum(amount) - sum(coalesce(refunded, 0)), 6) as revenue
from payment
group by coalesce(order_id, id)
having sum(coalesce(refunded, 0)) = 0 or sum(refunded) < sum(amount)

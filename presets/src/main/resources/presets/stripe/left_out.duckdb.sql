-- Which payments are no order.
with payment as (
  select
    coalesce(case {{order_id}} when 'order_id' then nullif(trim("order_id (metadata)"), '') end, id) as conv_id,
    case
      when ("Status" in ({{statuses}})) is not true then 'conversions.status'
      when lower(coalesce("Captured", 'true')) <> 'true' then 'conversions.not_captured'
      when {{currency}} <> 'any' and upper({{currency}}) is distinct from paid_in then 'conversions.other_currency'
      else 'conversions'
    end as what,
    paid_in,
    try_cast(replace(case {{amount}} when 'converted' then coalesce(nullif("Converted Amount", ''), "Amount") else "Amount" end,
      ',', '') as double) as amount,
    try_cast(replace(case {{amount}} when 'converted' then coalesce(nullif("Converted Amount Refunded", ''), "Amount Refunded")
      else "Amount Refunded" end, ',', '') as double) as refunded
  from (
    select
      *,
      upper(nullif(trim(case when {{amount}} = 'converted' and "Converted Amount" <> '' then "Converted Currency"
        else "Currency" end), '')) as paid_in
    from {{payments}}
  )
),
judged as materialized (
  select
    count(*) as payments,
    -- Of several currencies in one order, the one that shows it.
    case when count(distinct paid_in) > 1 then string_agg(distinct paid_in, '+' order by paid_in) else min(paid_in) end as currency,
    (sum(coalesce(refunded, 0)) = 0 or sum(refunded) < sum(amount)) is true as counts
  from payment
  where what = 'conversions'
  group by conv_id
)
select what, null as value, count(*) as number from payment where what <> 'conversions' group by what
union all
select 'conversions', currency, count(*) from judged where counts group by currency
union all
select 'conversions.refunded', null, sum(payments) from judged where not counts
union all
select 'conversions.same_order', null, sum(payments - 1) from judged where counts

-- Which rows are no order that counts, and which orders have no visit.
select
  judged.what,
  case when judged.what = 'conversions' then judged.currency end as value,
  count(*) as number
from (
  select
    upper(orders.currency) as currency,
    case
      when orders.type = 'shop_order_refund' then 'conversions.refund'
      when orders.type = 'shop_order' then case
        when orders.status in ('wc-checkout-draft', 'auto-draft', 'draft') then 'conversions.draft'
        when orders.status in ({{statuses}}) then case
          when {{currency}} <> 'any' and not upper(orders.currency) <=> upper({{currency}}) then 'conversions.other_currency'
          when refund.amount is null or orders.total_amount + refund.amount > 0 then 'conversions'
          else 'conversions.refunded'
        end
        else 'conversions.status'
      end
      else 'conversions.other_type'
    end as what
  from {{orders}} as orders
  left join (
    select parent_order_id, sum(total_amount) as amount
    from {{orders}} as refunds
    where type = 'shop_order_refund' and parent_order_id > 0
    group by parent_order_id
  ) as refund on refund.parent_order_id = orders.id
) as judged
group by judged.what, value
union all
select
  case
    when meta.source_type is null then 'sessions.no_visit'
    when meta.source_type = 'admin' then 'sessions.admin'
    else 'sessions'
  end as what,
  null,
  count(*)
from {{orders}} as orders
left join (
  select order_id, max(meta_value) as source_type
  from {{orders_meta}} as meta
  where meta_key = '_wc_order_attribution_source_type'
  group by order_id
) as meta on meta.order_id = orders.id
where orders.type = 'shop_order' and orders.status in ({{statuses}})
group by what

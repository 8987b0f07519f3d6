-- One row for each order; refunds are rows of their own there, with a negative total and the order as parent.
select
  orders.id as conv_id,
  coalesce(nullif(lower(trim(orders.billing_email)), ''), concat('customer-', nullif(orders.customer_id, 0))) as user_id,
  orders.date_created_gmt as timestamp,
  round(orders.total_amount + coalesce(refund.amount, 0), 8) as revenue
from {{orders}} as orders
left join (
  select parent_order_id, sum(total_amount) as amount
  from {{orders}} as refunds
  where type = 'shop_order_refund' and parent_order_id > 0
  group by parent_order_id
) as refund on refund.parent_order_id = orders.id
where orders.type = 'shop_order' and orders.status in ({{statuses}})
  and ({{currency}} = 'any' or upper(orders.currency) = upper({{currency}}))
  and (refund.amount is null or orders.total_amount + refund.amount > 0)

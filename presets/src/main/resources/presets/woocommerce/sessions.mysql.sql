-- One row for each order that has the visit in which it was made.
select
  concat('order-', orders.id) as session_id,
  coalesce(nullif(lower(trim(orders.billing_email)), ''), concat('customer-', nullif(orders.customer_id, 0))) as user_id,
  -- A visit cannot begin after its order: some gateways write both at once.
  least(coalesce(str_to_date(meta.session_start_time, '%Y-%m-%d %H:%i:%s'), orders.date_created_gmt),
    orders.date_created_gmt) as timestamp,
  case when meta.source_type = 'typein' then '(direct)' else meta.utm_source end as source,
  case meta.source_type
    when 'typein' then '(none)'
    when 'organic' then 'organic'
    when 'referral' then 'referral'
    else meta.utm_medium
  end as medium,
  meta.utm_campaign as campaign,
  case when meta.source_type <> 'typein' then meta.referrer end as referrer,
  concat_ws(',',
    case when meta.session_entry regexp '[?&]gclid=' then 'gclid' end,
    case when meta.session_entry regexp '[?&]gbraid=' then 'gbraid' end,
    case when meta.session_entry regexp '[?&]wbraid=' then 'wbraid' end,
    case when meta.session_entry regexp '[?&]msclkid=' then 'msclkid' end,
    case when meta.session_entry regexp '[?&]fbclid=' then 'fbclid' end,
    case when meta.session_entry regexp '[?&]ttclid=' then 'ttclid' end,
    case when meta.session_entry regexp '[?&]srsltid=' then 'srsltid' end) as click_ids,
  coalesce(cast(meta.session_pages as signed), 0) > 1 as holder_engagement,
  1 as closer_engagement,
  0 as impression_interaction
from {{orders}} as orders
join (
  select
    order_id,
    max(case meta_key when '_wc_order_attribution_source_type' then meta_value end) as source_type,
    max(case meta_key when '_wc_order_attribution_referrer' then meta_value end) as referrer,
    max(case meta_key when '_wc_order_attribution_utm_source' then meta_value end) as utm_source,
    max(case meta_key when '_wc_order_attribution_utm_medium' then meta_value end) as utm_medium,
    max(case meta_key when '_wc_order_attribution_utm_campaign' then meta_value end) as utm_campaign,
    max(case meta_key when '_wc_order_attribution_session_entry' then meta_value end) as session_entry,
    max(case meta_key when '_wc_order_attribution_session_start_time' then meta_value end) as session_start_time,
    max(case meta_key when '_wc_order_attribution_session_pages' then meta_value end) as session_pages
  from {{orders_meta}} as meta
  where left(meta_key, 22) = '_wc_order_attribution_'
  group by order_id
) as meta on meta.order_id = orders.id
where orders.type = 'shop_order' and orders.status in ({{statuses}})
  and meta.source_type is not null and meta.source_type <> 'admin'

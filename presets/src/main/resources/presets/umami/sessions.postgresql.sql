-- One row for each visit. The first event says where it came from; columns utm_* exist since Umami 2.18, before that they are in
-- the query of the URL.
with event as (
  select
    visit_id,
    session_id,
    created_at,
    event_type,
    row_number() over (partition by visit_id order by created_at, event_id) as number,
    count(*) filter (where event_type = 1) over (partition by visit_id) as pages,
    bool_or(event_type = 2) over (partition by visit_id) as closing,
    utm_source,
    utm_medium,
    utm_campaign,
    referrer_domain,
    referrer_path,
    hostname,
    '&' || coalesce(url_query, '') as query,
    concat_ws(',',
      case when gclid <> '' then 'gclid' end,
      case when fbclid <> '' then 'fbclid' end,
      case when msclkid <> '' then 'msclkid' end,
      case when ttclid <> '' then 'ttclid' end,
      case when li_fat_id <> '' then 'li_fat_id' end,
      case when twclid <> '' then 'twclid' end) as click_ids
  from {{website_event}} as event
  where event_type in (1, 2) and ({{website_id}} = 'any' or website_id::text = {{website_id}})
)
select
  visit_id as session_id,
  session_id as user_id,
  created_at as timestamp,
  coalesce(nullif(utm_source, ''), substring(query from '&utm_source=([^&#]*)')) as source,
  coalesce(nullif(utm_medium, ''), substring(query from '&utm_medium=([^&#]*)')) as medium,
  coalesce(nullif(utm_campaign, ''), substring(query from '&utm_campaign=([^&#]*)')) as campaign,
  case when referrer_domain <> '' and referrer_domain is distinct from hostname
    then 'https://' || referrer_domain || coalesce(referrer_path, '') end as referrer,
  coalesce(nullif(click_ids, ''),
    substring(query from '&(gclid|gbraid|wbraid|dclid|srsltid|msclkid|fbclid|ttclid|twclid|li_fat_id)=')) as click_ids,
  pages > 1 as holder_engagement,
  closing as closer_engagement,
  false as impression_interaction
from event
where number = 1

-- One row for each session, with what its first page view says of where it came from.
with event as (
  select *
  from {{events}} as event
  where domain_sessionid <> ''
  qualify row_number() over (partition by event_id order by collector_tstamp, derived_tstamp) = 1
),
session as (
  select
    domain_sessionid,
    min({'at': derived_tstamp, 'id': event_id, 'user_id': domain_userid}) as first,
    count(*) filter (event = 'page_view') as pages,
    bool_or(event = 'transaction') as closing,
    min({'other': event <> 'page_view', 'at': derived_tstamp, 'id': event_id, 'source': mkt_source, 'medium': mkt_medium,
      'campaign': mkt_campaign, 'kind': refr_medium, 'referrer': page_referrer, 'query': page_urlquery, 'click': mkt_clickid,
      'network': mkt_network}) as page
  from event
  group by domain_sessionid
)
select
  domain_sessionid as session_id,
  first.user_id as user_id,
  first.at as timestamp,
  page.source as source,
  page.medium as medium,
  page.campaign as campaign,
  case when page.kind is distinct from 'internal' then page.referrer end as referrer,
  coalesce(
    nullif(array_to_string(regexp_extract_all(page.query,
      '(?:^|&)(gclid|gbraid|wbraid|dclid|srsltid|msclkid|fbclid|ttclid|twclid|li_fat_id)=', 1), ','), ''),
    case when page.click <> '' then case page.network when 'Google' then 'gclid' when 'Microsoft' then 'msclkid'
      when 'DoubleClick' then 'dclid' end end) as click_ids,
  pages > 1 as holder_engagement,
  closing as closer_engagement,
  false as impression_interaction
from session

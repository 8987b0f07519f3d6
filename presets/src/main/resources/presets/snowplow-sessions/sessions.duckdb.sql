-- One row for each session of the table.
select
  coalesce(session_identifier, domain_sessionid) as session_id,
  coalesce(nullif(stitched_user_id, ''), user_identifier, domain_userid) as user_id,
  start_tstamp as timestamp,
  case {{channel}} when 'table' then default_channel_group end as channel_name,
  mkt_source as source,
  mkt_medium as medium,
  mkt_campaign as campaign,
  case when refr_medium is distinct from 'internal' then coalesce(page_referrer, referrer) end as referrer,
  coalesce(
    nullif(array_to_string(regexp_extract_all(first_page_urlquery,
      '(?:^|&)(gclid|gbraid|wbraid|dclid|srsltid|msclkid|fbclid|ttclid|twclid|li_fat_id)=', 1), ','), ''),
    case when mkt_clickid <> '' then case mkt_network when 'Google' then 'gclid' when 'Microsoft' then 'msclkid'
      when 'DoubleClick' then 'dclid' end end) as click_ids,
  lower(is_engaged) in ('true', 't', '1') as holder_engagement,
  coalesce(page_views, views, 0) > 2 as closer_engagement,
  false as impression_interaction
from {{sessions}} as sessions

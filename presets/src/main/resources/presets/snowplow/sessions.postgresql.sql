-- One row for each session, with what its first page view says of where it came from.
with event as (
  select distinct on (event_id) *
  from {{events}} as event
  where domain_sessionid <> ''
  order by event_id, collector_tstamp, derived_tstamp
),
ranked as (
  select
    *,
    row_number() over (partition by domain_sessionid order by derived_tstamp, event_id::text collate "C") as by_time,
    row_number() over (partition by domain_sessionid order by event <> 'page_view', derived_tstamp, event_id::text collate "C") as by_page
  from event
),
session as (
  select
    domain_sessionid,
    max(domain_userid) filter (where by_time = 1) as user_id,
    min(derived_tstamp) as began,
    count(*) filter (where event = 'page_view') as pages,
    bool_or(event = 'transaction') as closing,
    max(mkt_source) filter (where by_page = 1) as source,
    max(mkt_medium) filter (where by_page = 1) as medium,
    max(mkt_campaign) filter (where by_page = 1) as campaign,
    max(case when refr_medium is distinct from 'internal' then page_referrer end) filter (where by_page = 1) as referrer,
    max(page_urlquery) filter (where by_page = 1) as query,
    max(case when mkt_clickid <> '' then case mkt_network when 'Google' then 'gclid' when 'Microsoft' then 'msclkid'
      when 'DoubleClick' then 'dclid' end end) filter (where by_page = 1) as click
  from ranked
  group by domain_sessionid
)
select
  domain_sessionid as session_id,
  user_id,
  began as timestamp,
  source,
  medium,
  campaign,
  referrer,
  coalesce(nullif(array_to_string(array(select found[1] from regexp_matches(query,
    '(?:^|&)(gclid|gbraid|wbraid|dclid|srsltid|msclkid|fbclid|ttclid|twclid|li_fat_id)=', 'g') as found), ','), ''), click) as click_ids,
  pages > 1 as holder_engagement,
  closing as closer_engagement,
  false as impression_interaction
from session

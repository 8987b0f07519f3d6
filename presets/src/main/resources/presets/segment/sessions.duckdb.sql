-- Visits made of events. A visit's id is that of its first event, so that events that come late change no other visit.
with event as (
  select id, coalesce(nullif(anonymous_id, ''), user_id) as visitor, timestamp, 'page' as event,
    coalesce(nullif(url, ''), context_page_url) as page,
    coalesce(nullif(referrer, ''), context_page_referrer) as referrer,
    context_campaign_source as source, context_campaign_medium as medium, context_campaign_name as campaign,
    context_session_id as tracked
  from {{pages}} as pages
  union all
  select id, coalesce(nullif(anonymous_id, ''), user_id), timestamp, event, null, null, null, null, null, context_session_id
  from {{tracks}} as tracks
),
once as (
  select *, nullif(concat(source, chr(31), medium, chr(31), campaign), chr(31) || chr(31)) as touch
  from event
  where visitor <> '' and timestamp is not null
  qualify row_number() over (partition by id order by timestamp, event) = 1
),
marked as (
  select
    *,
    coalesce(timestamp - lag(timestamp) over (partition by visitor order by timestamp, id) > to_minutes({{minutes}}), true)
      or touch <> lag(touch) over (partition by visitor, touch is null order by timestamp, id)
      or tracked <> lag(tracked) over (partition by visitor, tracked is null order by timestamp, id) as begins
  from once
),
numbered as (
  select
    *,
    sum(case when begins then 1 else 0 end) over (partition by visitor order by timestamp, id rows unbounded preceding) as visit
  from marked
),
session as (
  select
    visitor,
    min({'at': timestamp, 'id': id}) as first,
    count(*) filter (event = 'page') as pages,
    bool_or(event in ({{closer_events}})) as closing,
    -- The first page with a campaign, or else the first page.
    min({'without': touch is null, 'other': event <> 'page', 'at': timestamp, 'id': id, 'source': source, 'medium': medium,
      'campaign': campaign}) as touch,
    min({'other': event <> 'page', 'at': timestamp, 'id': id, 'page': page, 'referrer': referrer}) as landing
  from numbered
  group by visitor, visit
)
select
  first.id as session_id,
  visitor as user_id,
  first.at as timestamp,
  touch.source as source,
  touch.medium as medium,
  touch.campaign as campaign,
  landing.referrer as referrer,
  array_to_string(regexp_extract_all(split_part(landing.page, '?', 2),
    '(?:^|&)(gclid|gbraid|wbraid|dclid|srsltid|msclkid|fbclid|ttclid|twclid|li_fat_id)=', 1), ',') as click_ids,
  pages > 1 as holder_engagement,
  closing as closer_engagement,
  false as impression_interaction
from session

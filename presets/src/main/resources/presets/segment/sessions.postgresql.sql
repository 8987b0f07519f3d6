-- Visits made of events. A visit's id is that of its first event, so that events that come late change no other visit.
with event as (
  select id, coalesce(nullif(anonymous_id, ''), user_id) as visitor, timestamp, 'page' as event,
    coalesce(nullif(url, ''), context_page_url) as page,
    coalesce(nullif(referrer, ''), context_page_referrer) as referrer,
    context_campaign_source as source, context_campaign_medium as medium, context_campaign_name as campaign,
    context_session_id::text as tracked
  from {{pages}} as pages
  union all
  select id, coalesce(nullif(anonymous_id, ''), user_id), timestamp, event, null, null, null, null, null, context_session_id::text
  from {{tracks}} as tracks
),
once as (
  select distinct on (id)
    *,
    nullif(concat(source, chr(31), medium, chr(31), campaign), chr(31) || chr(31)) as touch
  from event
  where visitor <> '' and timestamp is not null
  order by id, timestamp, event collate "C"
),
marked as (
  select
    *,
    coalesce(timestamp - lag(timestamp) over (partition by visitor order by timestamp, id collate "C")
        > make_interval(mins => {{minutes}}), true)
      or touch <> lag(touch) over (partition by visitor, touch is null order by timestamp, id collate "C")
      or tracked <> lag(tracked) over (partition by visitor, tracked is null order by timestamp, id collate "C") as begins
  from once
),
numbered as (
  select
    *,
    sum(case when begins then 1 else 0 end) over (partition by visitor order by timestamp, id collate "C" rows unbounded preceding) as visit
  from marked
),
ranked as (
  select
    *,
    row_number() over (partition by visitor, visit order by timestamp, id collate "C") as by_time,
    -- The first page with a campaign, or else the first page.
    row_number() over (partition by visitor, visit order by touch is null, event <> 'page', timestamp, id collate "C") as by_touch,
    row_number() over (partition by visitor, visit order by event <> 'page', timestamp, id collate "C") as by_page
  from numbered
)
select
  max(id) filter (where by_time = 1) as session_id,
  visitor as user_id,
  min(timestamp) as timestamp,
  max(source) filter (where by_touch = 1) as source,
  max(medium) filter (where by_touch = 1) as medium,
  max(campaign) filter (where by_touch = 1) as campaign,
  max(referrer) filter (where by_page = 1) as referrer,
  max(array_to_string(array(select found[1] from regexp_matches(split_part(page, '?', 2),
    '(?:^|&)(gclid|gbraid|wbraid|dclid|srsltid|msclkid|fbclid|ttclid|twclid|li_fat_id)=', 'g') as found), ','))
    filter (where by_page = 1) as click_ids,
  count(*) filter (where event = 'page') > 1 as holder_engagement,
  bool_or(event in ({{closer_events}})) as closer_engagement,
  false as impression_interaction
from ranked
group by visitor, visit

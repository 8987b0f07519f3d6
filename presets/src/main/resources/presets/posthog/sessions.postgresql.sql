-- One row for each session, with what its first page view says of where it came from. Properties whose names begin with
-- $initial_ are those of the person's first visit, and are not asked.
with event as (
  select
    properties::jsonb->>'$session_id' as session_id,
    coalesce(nullif(person_id, ''), distinct_id) as user_id,
    timestamp,
    event,
    uuid,
    properties::jsonb as properties
  from {{events}} as event
),
numbered as (
  select
    *,
    row_number() over (partition by session_id order by event <> '$pageview', timestamp, uuid::text collate "C") as by_page,
    row_number() over (partition by session_id order by timestamp, uuid::text collate "C") as by_time
  from event
  where session_id <> ''
),
session as (
  select
    session_id,
    min(timestamp) as began,
    max(user_id) filter (where by_time = 1) as user_id,
    count(*) filter (where event = '$pageview') as pages,
    bool_or(event in ({{closer_events}})) as closing,
    (array_agg(properties) filter (where by_page = 1))[1] as first
  from numbered
  group by session_id
)
select
  session_id,
  user_id,
  began as timestamp,
  first->>'utm_source' as source,
  first->>'utm_medium' as medium,
  first->>'utm_campaign' as campaign,
  nullif(first->>'$referrer', '$direct') as referrer,
  concat_ws(',', case when first->>'gclid' <> '' then 'gclid' end, case when first->>'gad_source' <> '' then 'gad_source' end,
    case when first->>'gbraid' <> '' then 'gbraid' end, case when first->>'wbraid' <> '' then 'wbraid' end,
    case when first->>'dclid' <> '' then 'dclid' end, case when first->>'srsltid' <> '' then 'srsltid' end,
    case when first->>'msclkid' <> '' then 'msclkid' end, case when first->>'fbclid' <> '' then 'fbclid' end,
    case when first->>'ttclid' <> '' then 'ttclid' end, case when first->>'twclid' <> '' then 'twclid' end,
    case when first->>'li_fat_id' <> '' then 'li_fat_id' end) as click_ids,
  pages > 1 as holder_engagement,
  closing as closer_engagement,
  false as impression_interaction
from session

-- One row for each session, with what its first page view says of where it came from. Properties whose names begin with
-- $initial_ are those of the person's first visit, and are not asked.
with event as (
  select
    properties->>'$."$session_id"' as session_id,
    coalesce(nullif(person_id, ''), distinct_id) as user_id,
    timestamp,
    event,
    uuid,
    properties
  from {{events}}
),
session as (
  select
    session_id,
    min(timestamp) as began,
    min({'at': timestamp, 'id': uuid, 'user_id': user_id}).user_id as user_id,
    count(*) as events,
    count(*) filter (event = '$pageview') as pages,
    bool_or(event in ({{closer_events}})) as closing,
    -- Page views first, then other events; of a moment, the one with the smallest id.
    min({'other': event <> '$pageview', 'at': timestamp, 'id': uuid, 'properties': properties}).properties as first
  from event
  where session_id <> ''
  group by session_id
)
select
  session_id,
  user_id,
  began as timestamp,
  first->>'$.utm_source' as source,
  first->>'$.utm_medium' as medium,
  first->>'$.utm_campaign' as campaign,
  case when first->>'$."$referrer"' <> '$direct' then first->>'$."$referrer"' end as referrer,
  concat_ws(',', case when first->>'$.gclid' <> '' then 'gclid' end, case when first->>'$.gad_source' <> '' then 'gad_source' end,
    case when first->>'$.gbraid' <> '' then 'gbraid' end, case when first->>'$.wbraid' <> '' then 'wbraid' end,
    case when first->>'$.dclid' <> '' then 'dclid' end, case when first->>'$.srsltid' <> '' then 'srsltid' end,
    case when first->>'$.msclkid' <> '' then 'msclkid' end, case when first->>'$.fbclid' <> '' then 'fbclid' end,
    case when first->>'$.ttclid' <> '' then 'ttclid' end, case when first->>'$.twclid' <> '' then 'twclid' end,
    case when first->>'$.li_fat_id' <> '' then 'li_fat_id' end) as click_ids,
  pages > 1 as holder_engagement,
  closing as closer_engagement,
  false as impression_interaction,
  -- For what is left out.
  events
from session

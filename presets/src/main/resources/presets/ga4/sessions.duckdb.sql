-- One row for each session of GA4: its key is user, stream and ga_session_id, since ga_session_id is only the second in which
-- the session began. So a session that runs past midnight, into the next day's table, stays one.
with event as (
  select
    user_pseudo_id,
    stream_id,
    event_timestamp,
    event_name,
    event_params,
    list_transform(event_params, lambda param: param.key) as keys,
    collected_traffic_source as collected,
    session_traffic_source_last_click.cross_channel_campaign as cross_channel,
    session_traffic_source_last_click.manual_campaign as manual,
    session_traffic_source_last_click.google_ads_campaign as google_ads
  from {{events}}
  where user_pseudo_id <> ''
),
seen as (
  select
    user_pseudo_id,
    coalesce(stream_id, '') as stream_id,
    event_params[list_position(keys, 'ga_session_id')].value.int_value as ga_session_id,
    event_timestamp,
    event_name,
    coalesce(
      event_params[list_position(keys, 'session_engaged')].value.string_value,
      event_params[list_position(keys, 'session_engaged')].value.int_value::varchar) = '1' as engaged,
    -- Where the session came from, by what says it best: what GA4 made of the whole session; what this event brought along;
    -- the old parameters. traffic_source is not asked: it is how the user first came, the same on all of their events.
    case
      when cross_channel.source is not null then '1'
      when manual.source is not null then '2'
      when google_ads.campaign_id is not null then '3'
      when coalesce(collected.manual_source, collected.gclid, collected.dclid, collected.srsltid) is not null then '4'
      when event_name in ('session_start', 'first_visit') then '7'
      when event_params[list_position(keys, 'source')].value.string_value <> '(direct)' then '5'
      else '6'
    end as says,
    case when says > '3' then event_params[list_position(keys, 'page_location')].value.string_value end as page,
    case when says > '3' and event_params[list_position(keys, 'ignore_referrer')].value.string_value is distinct from 'true'
      then event_params[list_position(keys, 'page_referrer')].value.string_value end as referrer,
    case says
      when '1' then cross_channel.source
      when '2' then manual.source
      when '3' then 'google'
      when '4' then collected.manual_source
      when '5' then event_params[list_position(keys, 'source')].value.string_value
    end as source,
    case says
      when '1' then cross_channel.medium
      when '2' then manual.medium
      when '3' then 'cpc'
      when '4' then collected.manual_medium
      when '5' then event_params[list_position(keys, 'medium')].value.string_value
    end as medium,
    case says
      when '1' then cross_channel.campaign_name
      when '2' then manual.campaign_name
      when '3' then google_ads.campaign_name
      when '4' then collected.manual_campaign_name
      when '5' then event_params[list_position(keys, 'campaign')].value.string_value
    end as campaign,
    case says when '1' then cross_channel.default_channel_group end as channel_group,
    case says when '4' then
      concat_ws(',', case when collected.gclid is not null then 'gclid' end,
        case when collected.dclid is not null then 'dclid' end,
        case when collected.srsltid is not null then 'srsltid' end)
    end as click_ids
  from event
),
-- The first event that says it best, with all that it says as one text: events of a batch have the same time, so that the text
-- decides between them, and two runs agree.
session as (
  select
    user_pseudo_id,
    stream_id,
    ga_session_id,
    min(event_timestamp) as began,
    min(concat(says, event_timestamp, chr(31), source, chr(31), medium, chr(31), campaign, chr(31), channel_group, chr(31),
      click_ids, chr(31), referrer, chr(31), page)) as origin,
    coalesce(bool_or(engaged), false) as engaged,
    count(*) as events,
    count(*) filter (event_name = 'page_view') as pages,
    bool_or(event_name in ({{closer_events}})) as closing
  from seen
  where ga_session_id is not null
  group by user_pseudo_id, stream_id, ga_session_id
)
select
  concat(user_pseudo_id, '.', stream_id, '.', ga_session_id) as session_id,
  user_pseudo_id as user_id,
  began as timestamp,
  case when {{channel}} = 'export' then nullif(split_part(origin, chr(31), 5), '') end as channel_name,
  split_part(origin, chr(31), 2) as source,
  split_part(origin, chr(31), 3) as medium,
  split_part(origin, chr(31), 4) as campaign,
  split_part(origin, chr(31), 7) as referrer,
  case when origin[1] < '4' then ''
    else concat_ws(',', nullif(split_part(origin, chr(31), 6), ''),
      nullif(array_to_string(regexp_extract_all(split_part(split_part(origin, chr(31), 8), '?', 2),
        '(?:^|&)(gclid|gbraid|wbraid|dclid|srsltid|msclkid|fbclid|ttclid|twclid|li_fat_id)=', 1), ','), ''))
  end as click_ids,
  engaged or pages > 1 as holder_engagement,
  closing as closer_engagement,
  false as impression_interaction,
  -- For what is left out.
  events
from session

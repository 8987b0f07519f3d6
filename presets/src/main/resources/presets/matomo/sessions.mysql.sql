-- One row for each visit of the site.
select
  visit.idvisit as session_id,
  coalesce(nullif(visit.user_id, ''), lower(hex(visit.idvisitor))) as user_id,
  visit.visit_first_action_time as timestamp,
  -- Without the plugin for campaigns nothing but their name is kept.
  case when visit.referer_type = 6 and coalesce(visit.campaign_source, visit.campaign_medium, '') = ''
    and visit.referer_name not like '%.%' then 'Campaigns' end as channel_name,
  case visit.referer_type
    when 1 then '(direct)'
    when 6 then coalesce(visit.campaign_source, case when visit.referer_name like '%.%' then lower(visit.referer_name) end)
    else lower(visit.referer_name)
  end as source,
  case visit.referer_type
    when 1 then '(none)'
    when 2 then 'organic'
    when 3 then 'referral'
    when 6 then visit.campaign_medium
    when 7 then 'social'
    when 8 then 'ai-assistant'
  end as medium,
  case when visit.referer_type = 6 then coalesce(visit.campaign_name, visit.referer_name) end as campaign,
  case when visit.referer_type in (3, 6, 7, 8) then visit.referer_url end as referrer,
  -- Matomo strips click ids from the URLs that it keeps.
  '' as click_ids,
  coalesce(visit.visit_total_actions, 0) > 1 as holder_engagement,
  coalesce(visit.visit_goal_buyer, 0) > 0 or coalesce(visit.visit_goal_converted, 0) > 0 as closer_engagement,
  0 as impression_interaction
from {{log_visit}} as visit
where visit.idsite = {{idsite}}

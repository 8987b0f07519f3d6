-- The user id that was last seen with a visitor id, for the visits before somebody logged in.
select
  lower(hex(visit.idvisitor)) as alias,
  substring(max(concat(date_format(visit.visit_first_action_time, '%Y-%m-%d %H:%i:%s'), visit.user_id)), 20) as user_id
from {{log_visit}} as visit
where visit.idsite = {{idsite}} and visit.user_id <> ''
group by visit.idvisitor

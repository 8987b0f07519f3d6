-- The user id that was last seen with an anonymous id.
select distinct on (anonymous_id) anonymous_id as alias, user_id
from (
  select anonymous_id, user_id, timestamp from {{identifies}} as identifies
  union all
  select anonymous_id, user_id, timestamp from {{pages}} as pages
  union all
  select anonymous_id, user_id, timestamp from {{tracks}} as tracks
  union all
  select anonymous_id, user_id, timestamp from {{orders}} as orders
) as seen
where anonymous_id <> '' and user_id <> ''
order by anonymous_id, timestamp desc, user_id collate "C" desc

-- The user id that was last seen with an anonymous id.
select anonymous_id as alias, max({'at': timestamp, 'user_id': user_id}).user_id as user_id
from (
  select anonymous_id, user_id, timestamp from {{identifies}} as identifies
  union all
  select anonymous_id, user_id, timestamp from {{pages}} as pages
  union all
  select anonymous_id, user_id, timestamp from {{tracks}} as tracks
  union all
  select anonymous_id, user_id, timestamp from {{orders}} as orders
)
where anonymous_id <> '' and user_id <> ''
group by anonymous_id

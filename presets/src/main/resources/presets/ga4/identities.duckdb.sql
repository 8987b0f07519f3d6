-- A user id that turns up in mid-session belongs to all of the browser's sessions; of several, the one seen last.
select
  user_pseudo_id as alias,
  max({'at': event_timestamp, 'user_id': user_id}).user_id as user_id
from {{events}}
where user_id <> '' and user_pseudo_id <> ''
group by user_pseudo_id

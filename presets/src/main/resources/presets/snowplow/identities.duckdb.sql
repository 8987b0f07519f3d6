-- The user id that was last seen with a visitor.
select domain_userid as alias, max({'at': derived_tstamp, 'user_id': user_id}).user_id as user_id
from {{events}} as event
where domain_userid <> '' and user_id <> ''
group by domain_userid

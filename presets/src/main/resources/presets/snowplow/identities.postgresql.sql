-- The user id that was last seen with a visitor.
select distinct on (domain_userid) domain_userid as alias, user_id
from {{events}} as event
where domain_userid <> '' and user_id <> ''
order by domain_userid, derived_tstamp desc, user_id collate "C" desc

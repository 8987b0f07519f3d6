-- A visitor whom the site has named.
select
  session_id as alias,
  distinct_id as user_id
from {{session}} as session
where distinct_id <> '' and ({{website_id}} = 'any' or website_id::text = {{website_id}})

-- Which person a distinct id belongs to: the last one that it was seen with. An earlier person of the same distinct id is that
-- person, too. Where an export has no persons, $identify says which anonymous id somebody had.
with seen as (
  select
    distinct_id,
    coalesce(nullif(person_id, ''), distinct_id) as user_id,
    case when event = '$identify' then properties::jsonb->>'$anon_distinct_id' end as anonymous_id,
    timestamp,
    uuid
  from {{events}} as event
  where distinct_id <> ''
),
last_person as (
  select distinct on (distinct_id) distinct_id, user_id
  from seen
  order by distinct_id, timestamp desc, uuid::text collate "C" desc
),
pair as (
  select last_person.distinct_id as alias, last_person.user_id, seen.timestamp
  from last_person join seen on seen.distinct_id = last_person.distinct_id
  union all
  select seen.user_id, last_person.user_id, seen.timestamp
  from last_person join seen on seen.distinct_id = last_person.distinct_id
  union all
  select anonymous_id, user_id, timestamp from seen where anonymous_id <> ''
)
select distinct on (alias) alias, user_id
from pair
where alias <> user_id
order by alias, timestamp desc, user_id collate "C" desc

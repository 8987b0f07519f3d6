-- One row for each order whose notes have UTM parameters, as some forms write them, a line each: "UTM source: facebook".
with line as (
  select
    "Name" as name,
    nullif(trim("Id"), '') as id,
    nullif(lower(trim("Email")), '') as email,
    coalesce(nullif(trim("Phone"), ''), nullif(trim("Billing Phone"), ''), nullif(trim("Shipping Phone"), '')) as phone,
    coalesce(try_strptime("Created at", '%Y-%m-%d %H:%M:%S %z'), try_cast("Created at" as timestamptz)) as created,
    "Note Attributes" as notes
  from {{orders}}
  where "Name" <> ''
),
visit as (
  select name, max(id) as id, coalesce(max(email), max(phone)) as user_id, min(created) as created, max(notes) as notes
  from line
  group by name
)
select
  'order-' || coalesce(id, name) as session_id,
  user_id,
  created as timestamp,
  nullif(trim(regexp_extract(notes, '(?im)^utm[ _]source: *(.*)$', 1)), '') as source,
  nullif(trim(regexp_extract(notes, '(?im)^utm[ _]medium: *(.*)$', 1)), '') as medium,
  nullif(trim(regexp_extract(notes, '(?im)^utm[ _]campaign: *(.*)$', 1)), '') as campaign,
  nullif(trim(regexp_extract(notes, '(?im)^referr?er: *(.*)$', 1)), '') as referrer,
  '' as click_ids,
  true as holder_engagement,
  true as closer_engagement,
  false as impression_interaction
from visit
where regexp_matches(notes, '(?im)^utm[ _](source|medium|campaign): *[^ \r\n]')

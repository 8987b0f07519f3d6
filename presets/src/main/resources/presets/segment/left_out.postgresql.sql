-- Which events are in no visit, and which rows of orders are no order.
with event as (
  select
    count(*) filter (where visitor <> '' and timestamp is not null) as usable,
    count(*) filter (where visitor <> '' and timestamp is null) as no_time,
    count(*) filter (where (visitor <> '') is not true) as no_visitor
  from (
    select id, coalesce(nullif(anonymous_id, ''), user_id) as visitor, timestamp from {{pages}} as pages
    union all
    select id, coalesce(nullif(anonymous_id, ''), user_id), timestamp from {{tracks}} as tracks
  ) as loaded
  group by id
),
seen as (
  select
    coalesce(nullif(order_id::text, ''), id) as conv_id,
    coalesce(order_id::text, '') <> '' as named,
    id,
    timestamp,
    upper(nullif(trim(currency), '')) as currency
  from {{orders}} as orders
),
purchase as (
  select conv_id, bool_or(named) as named, count(*) as events, (array_agg(currency order by timestamp, id collate "C"))[1] as currency
  from seen
  where {{currency}} = 'any' or currency = upper({{currency}})
  group by conv_id
)
select 'sessions' as what, null as value, count(*) as number from event where usable > 0
union all
select 'sessions.loaded_again', null, sum(usable - 1) from event where usable > 0
union all
select 'sessions.no_time', null, sum(no_time) from event
union all
select 'sessions.no_visitor', null, sum(no_visitor) from event
union all
select 'conversions', currency, count(*) from purchase group by currency
union all
select 'conversions.sent_again', null, sum(events - 1) from purchase
union all
select 'conversions.no_id', null, count(*) from purchase where not named
union all
select 'conversions.other_currency', null, count(*) from seen
where {{currency}} <> 'any' and currency is distinct from upper({{currency}})

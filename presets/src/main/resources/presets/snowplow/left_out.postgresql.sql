-- Which events are in no session, and which transactions are no order.
with event as (
  select
    count(*) filter (where domain_sessionid <> '') as usable,
    count(*) filter (where (domain_sessionid <> '') is not true) as no_session
  from {{events}} as event
  group by event_id
),
seen as (
  select
    coalesce(nullif(tr_orderid, ''), event_id::text) as conv_id,
    coalesce(tr_orderid, '') <> '' as named,
    derived_tstamp,
    collector_tstamp,
    event_id,
    upper(nullif(trim(tr_currency), '')) as currency
  from {{events}} as event
  where event = 'transaction'
),
purchase as (
  select conv_id, bool_or(named) as named, count(*) as events,
    (array_agg(currency order by derived_tstamp, collector_tstamp, event_id::text collate "C"))[1] as currency
  from seen
  where {{currency}} = 'any' or currency = upper({{currency}})
  group by conv_id
)
select 'sessions' as what, null as value, count(*) as number from event where usable > 0
union all
select 'sessions.sent_again', null, sum(usable - 1) from event where usable > 0
union all
select 'sessions.no_session', null, sum(no_session) from event
union all
select 'conversions', currency, count(*) from purchase group by currency
union all
select 'conversions.sent_again', null, sum(events - 1) from purchase
union all
select 'conversions.no_id', null, count(*) from purchase where not named
union all
select 'conversions.other_currency', null, count(*) from seen
where {{currency}} <> 'any' and currency is distinct from upper({{currency}})

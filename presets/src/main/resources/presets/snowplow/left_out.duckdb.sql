-- Which events are in no session, and which transactions are no order.
with event as materialized (
  select
    count(*) filter (domain_sessionid <> '') as usable,
    count(*) filter ((domain_sessionid <> '') is not true) as no_session
  from {{events}} as event
  group by event_id
),
seen as (
  select
    coalesce(nullif(tr_orderid, ''), event_id) as conv_id,
    coalesce(tr_orderid, '') <> '' as named,
    {'at': derived_tstamp, 'seen': collector_tstamp, 'id': event_id,
      'currency': upper(nullif(trim(tr_currency), ''))} as sent
  from {{events}} as event
  where event = 'transaction'
),
purchase as materialized (
  select conv_id, bool_or(named) as named, count(*) as events, min(sent).currency as currency
  from seen
  where {{currency}} = 'any' or sent.currency = upper({{currency}})
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
where {{currency}} <> 'any' and sent.currency is distinct from upper({{currency}})

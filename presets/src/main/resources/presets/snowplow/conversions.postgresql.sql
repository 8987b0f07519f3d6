-- One row for each order: a transaction that was sent twice counts once, by its id.
select distinct on (coalesce(nullif(tr_orderid, ''), event_id::text))
  coalesce(nullif(tr_orderid, ''), event_id::text) as conv_id,
  domain_userid as user_id,
  derived_tstamp as timestamp,
  coalesce(tr_total, 0) as revenue
from {{events}} as event
where event = 'transaction' and ({{currency}} = 'any' or upper(trim(tr_currency)) = upper({{currency}}))
order by coalesce(nullif(tr_orderid, ''), event_id::text), derived_tstamp, collector_tstamp, event_id::text collate "C"

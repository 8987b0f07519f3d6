-- One row for each order: a transaction that was sent twice counts once, by its id.
select
  coalesce(nullif(tr_orderid, ''), event_id) as conv_id,
  domain_userid as user_id,
  derived_tstamp as timestamp,
  coalesce(tr_total, 0) as revenue
from {{events}} as event
where event = 'transaction' and ({{currency}} = 'any' or upper(trim(tr_currency)) = upper({{currency}}))
qualify row_number() over (
  partition by coalesce(nullif(tr_orderid, ''), event_id) order by derived_tstamp, collector_tstamp, event_id) = 1

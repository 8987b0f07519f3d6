-- A made-up export of Google Analytics 4 to BigQuery, in its layout, for DuckDB: 90 days of a shop from 2025-12-01 on, in the
-- property's zone, which is an hour ahead of UTC all the time. All that happens is decided by hashes of the session's number,
-- so the same version of DuckDB gives the same events. Two variables are set before: ga4_sessions, how many, and
-- ga4_parameters, how many parameters an event has, 7 or 20.

create or replace macro dice(number, throw) as (hash(number * 64 + throw) >> 1)::bigint;

create or replace macro text_param(name, value) as {'key': name, 'value': {'string_value': value::varchar,
  'int_value': null::bigint, 'float_value': null::double, 'double_value': null::double}};

create or replace macro whole_param(name, value) as {'key': name, 'value': {'string_value': null::varchar,
  'int_value': value::bigint, 'float_value': null::double, 'double_value': null::double}};

create or replace macro real_param(name, value) as {'key': name, 'value': {'string_value': null::varchar,
  'int_value': null::bigint, 'float_value': null::double, 'double_value': value::double}};

-- Where visits come from, each line as often as it stands here. A click id is part of the landing page.
create or replace macro ga4_origin(place) as ([
  {'source': 'google', 'medium': 'organic', 'campaign': '(organic)', 'channel': 'Organic Search', 'from': 'https://www.google.com/', 'click': ''},
  {'source': 'google', 'medium': 'organic', 'campaign': '(organic)', 'channel': 'Organic Search', 'from': 'https://www.google.de/', 'click': ''},
  {'source': 'google', 'medium': 'organic', 'campaign': '(organic)', 'channel': 'Organic Search', 'from': 'https://www.google.com/', 'click': ''},
  {'source': 'bing', 'medium': 'organic', 'campaign': '(organic)', 'channel': 'Organic Search', 'from': 'https://www.bing.com/', 'click': ''},
  {'source': 'google', 'medium': 'organic', 'campaign': '(organic)', 'channel': 'Organic Search', 'from': 'https://www.google.com/', 'click': ''},
  {'source': 'google', 'medium': 'cpc', 'campaign': 'brand', 'channel': 'Paid Search', 'from': 'https://www.google.com/', 'click': 'gclid'},
  {'source': 'google', 'medium': 'cpc', 'campaign': 'boots', 'channel': 'Paid Search', 'from': 'https://www.google.com/', 'click': 'gclid'},
  {'source': 'google', 'medium': 'cpc', 'campaign': 'coats', 'channel': 'Paid Search', 'from': 'https://www.google.com/', 'click': 'gclid'},
  {'source': 'bing', 'medium': 'cpc', 'campaign': 'brand', 'channel': 'Paid Search', 'from': 'https://www.bing.com/', 'click': 'msclkid'},
  {'source': 'facebook', 'medium': 'paid_social', 'campaign': 'winter', 'channel': 'Paid Social', 'from': 'https://l.facebook.com/', 'click': 'fbclid'},
  {'source': 'm.facebook.com', 'medium': 'referral', 'campaign': '(referral)', 'channel': 'Organic Social', 'from': 'https://m.facebook.com/', 'click': ''},
  {'source': 'newsletter', 'medium': 'email', 'campaign': 'weekly', 'channel': 'Email', 'from': null, 'click': ''},
  {'source': 'newsletter', 'medium': 'email', 'campaign': 'basket', 'channel': 'Email', 'from': null, 'click': ''},
  {'source': '(direct)', 'medium': '(none)', 'campaign': '(direct)', 'channel': 'Direct', 'from': null, 'click': ''},
  {'source': '(direct)', 'medium': '(none)', 'campaign': '(direct)', 'channel': 'Direct', 'from': null, 'click': ''},
  {'source': '(direct)', 'medium': '(none)', 'campaign': '(direct)', 'channel': 'Direct', 'from': null, 'click': ''},
  {'source': '(direct)', 'medium': '(none)', 'campaign': '(direct)', 'channel': 'Direct', 'from': null, 'click': ''},
  {'source': 'magazine.example', 'medium': 'referral', 'campaign': '(referral)', 'channel': 'Referral', 'from': 'https://magazine.example/boots', 'click': ''},
  {'source': 'chatgpt.com', 'medium': 'referral', 'campaign': '(referral)', 'channel': 'AI Assistant', 'from': 'https://chatgpt.com/', 'click': ''},
  {'source': 'criteo', 'medium': 'display', 'campaign': 'again', 'channel': 'Display', 'from': 'https://cas.criteo.com/', 'click': ''}
])[place % 20 + 1];

-- What each kind of session does: the moment of a step counts in paces, since some people are slower than others.
create or replace table ga4_step as
from (values
  ('bounce', 1, 'session_start', 0), ('bounce', 2, 'page_view', 0),
  ('reading', 1, 'session_start', 0), ('reading', 2, 'page_view', 0), ('reading', 3, 'scroll', 2),
  ('reading', 4, 'user_engagement', 4),
  ('shopping', 1, 'session_start', 0), ('shopping', 2, 'page_view', 0), ('shopping', 3, 'view_item', 2),
  ('shopping', 4, 'page_view', 4), ('shopping', 5, 'add_to_cart', 5), ('shopping', 6, 'user_engagement', 6),
  ('order', 1, 'session_start', 0), ('order', 2, 'page_view', 0), ('order', 3, 'view_item', 2), ('order', 4, 'add_to_cart', 5),
  ('order', 5, 'begin_checkout', 6), ('order', 6, 'purchase', 9), ('order', 7, 'page_view', 9),
  -- Only of some: step 8 is the first visit of a browser, 9 a purchase that is sent again, 10 and 11 a refund.
  ('bounce', 8, 'first_visit', 0), ('reading', 8, 'first_visit', 0), ('shopping', 8, 'first_visit', 0), ('order', 8, 'first_visit', 0),
  ('order', 9, 'purchase', 10), ('order', 10, 'refund', 0), ('order', 11, 'refund', 0)
) as step(kind, step, event_name, paces);

-- Sessions by their numbers. One of a thousand is the one before it on the shop's other domain, another stream: the same
-- browser in the same second. Half of the visits are those of a tenth of the browsers.
create or replace macro ga4_session(lowest, highest) as table
with numbered as (
  select session, session - (session % 1000 = 1)::integer as twin from range(lowest, highest) as numbers(session)
),
placed as (
  select
    session,
    twin,
    getvariable('ga4_sessions') * 2 // 5 + 10 as browsers,
    twin * 90 // getvariable('ga4_sessions') as day
  from numbered
),
thrown as (
  select
    *,
    case when dice(twin, 1) % 2 = 0 then dice(twin, 2) % (browsers // 10) else dice(twin, 2) % browsers end as browser,
    1764547200 - 3600 + day * 86400 + dice(twin, 3) % 86400 as began,
    case when session <> twin then 2 - (dice(twin, 9) % 8 = 0)::integer else 1 + (dice(twin, 9) % 8 = 0)::integer end as stream,
    dice(session, 4) % 100 as act,
    dice(session, 5) % 100 >= 6 as consent,
    1 + dice(session, 7) % 60 as pace,
    dice(session, 8) % 20 as told,
    dice(session, 10) as place,
    500 + dice(session, 11) % 25000 as cents,
    dice(session, 12) % 100 as numbering,
    dice(session, 13) % 100 < 5 as sent_again,
    dice(session, 14) % 200 as returned
  from placed
)
select
  session,
  day,
  browser,
  began,
  stream,
  consent,
  pace,
  place,
  cents,
  sent_again,
  case when act < 44 then 'bounce' when act < 78 then 'reading' when act < 92 then 'shopping' else 'order' end as kind,
  case
    when told < 14 then 'cross channel'
    when told = 14 then 'manual'
    when told = 15 and ga4_origin(place).click = 'gclid' then 'google ads'
    when told = 15 then 'cross channel'
    when told < 19 then 'collected'
    else 'parameters'
  end as told,
  case numbering when 0 then '(not set)' when 1 then '(not set)' when 2 then '' when 3 then null
    else concat('T-', session) end as transaction_id,
  numbering > 3 as named,
  -- In cents: an order in a hundred goes back whole, one in a hundred in part, if the export lasts until then.
  case when numbering <= 3 or day >= 85 then 0 when returned < 2 then cents when returned < 4 then cents // 4 else 0 end as refunded,
  dice(session, 16) % 3 = 0 as newcomer,
  -- A tenth of the people have an account, two browsers each, and log in now and then, in mid-session.
  dice(browser // 2, 17) % 10 = 0 and dice(session, 18) % 3 = 0 as logs_in,
  kind = 'order' and dice(session, 19) % 10 = 0 as pays_elsewhere,
  dice(session, 20) % 20 = 0 as bare
from thrown;

-- The events of the tables of some days. A session that runs past midnight has the rest of them in the next day's; what is
-- returned comes five days after the order.
create or replace macro ga4_event(first_day, last_day) as table
with of_these_days as (
  select * from ga4_session(
    greatest(0, (first_day - 6) * getvariable('ga4_sessions') // 90 - 2),
    least(getvariable('ga4_sessions'), (last_day + 1) * getvariable('ga4_sessions') // 90 + 2))
  where day between first_day - 1 and last_day or refunded > 0
),
placed as (
  select
    *,
    -- Without a number, only the time of an order tells whether it was sent again.
    began * 1000000 + dice(session, 30) % 400000
      + (pace * if(step = 9 and not named, 9, paces) + if(event_name = 'refund', 432000, 0)) * 1000000 as event_timestamp
  from of_these_days
  join ga4_step using (kind)
  where case step
    when 8 then newcomer
    when 9 then sent_again
    when 10 then refunded > 0
    -- The same refund, sent twice.
    when 11 then refunded > 0 and session % 2 = 0
    else true
  end
),
-- Events stand in no order in the tables.
shuffled as (
  select *, ga4_origin(place) as origin, step in (1, 2, 8) as landing, event_name = 'refund' as server, event_name = 'purchase' as pays
  from placed
  where (event_timestamp // 1000000 + 3600 - 1764547200) // 86400 between first_day and last_day
  order by hash(session * 16 + step)
),
with_params as (
  select
    *,
    if(consent and not server, [whole_param('ga_session_id', began), whole_param('ga_session_number', 1 + place // 20 % 9)], []) as visit,
    text_param('page_location', concat('https://shop.example/', case when pays then 'thanks' else concat('p/', place % 50000) end,
      case when not landing then ''
        when origin.click <> '' then concat('?', origin.click, '=Cj0KCQ', dice(session, 31))
        when origin.medium in ('email', 'paid_social', 'display') then concat('?utm_source=', origin.source, '&utm_medium=',
          origin.medium, '&utm_campaign=', origin.campaign)
        else '' end)) as page,
    case when landing then origin.from when pays_elsewhere and step = 7 then 'https://www.paypal.com/' else 'https://shop.example/' end
      as referrer,
    -- It is a text or a number, by what sent it.
    if(stream = 1, text_param('session_engaged', if(kind = 'bounce' or landing, '0', '1')),
      whole_param('session_engaged', if(kind = 'bounce' or landing, 0, 1))) as engaged
  from shuffled
),
with_all_params as (
  select
    *,
    case
      when server then [text_param('currency', 'EUR'), text_param('transaction_id', transaction_id),
        real_param('value', refunded / 100.0)]
      when pays then visit || [page, engaged, text_param('currency', 'EUR'), text_param('transaction_id', transaction_id),
        if(cents % 100 = 0, whole_param('value', cents // 100), real_param('value', cents / 100.0))]
      when told = 'parameters' and event_name = 'page_view' and landing and origin.source <> '(direct)'
        then [page, text_param('medium', origin.medium), text_param('source', origin.source),
          text_param('campaign', origin.campaign), text_param('page_referrer', referrer)] || visit
      else visit || [page, text_param('page_title', concat('Boots number ', place % 5000, ' in the shop')),
        text_param('page_referrer', referrer), engaged, whole_param('engagement_time_msec', place % 100000)]
    end as params
  from with_params
)
select
  strftime(make_timestamp(event_timestamp + 3600000000), '%Y%m%d') as event_date,
  event_timestamp,
  event_name,
  case when getvariable('ga4_parameters') <= 7 then params else
    [text_param('content_group', concat('group ', place % 40)), whole_param('debug_mode', 0), whole_param('entrances', landing::integer),
      text_param('page_type', 'product'), text_param('language', 'de-de'), text_param('screen_resolution', '1920x1080')]
    || params
    || [whole_param('percent_scrolled', 90), text_param('link_domain', 'shop.example'), text_param('variant', concat('v', place % 4)),
      whole_param('items_seen', place % 30), text_param('consent_mode', 'granted'), real_param('load_seconds', place % 900 / 100.0),
      text_param('page_hash', md5(place::varchar))]
  end as event_params,
  null::bigint as event_previous_timestamp,
  if(pays, round(cents * 1.08) / 100, null)::double as event_value_in_usd,
  step::bigint as event_bundle_sequence_id,
  0::bigint as event_server_timestamp_offset,
  if(logs_in and step >= 3 and step < 8 and not server, concat('member-', browser // 2), null) as user_id,
  if(consent, concat(1000000000 + browser, '.', 1700000000 + browser * 31 % 9999999), null) as user_pseudo_id,
  {'analytics_storage': if(consent, 'Yes', 'No'), 'ads_storage': if(consent, 'Yes', 'No'), 'uses_transient_token': 'No'} as privacy_info,
  []::struct(key varchar, value struct(string_value varchar, int_value bigint, float_value double, double_value double,
    set_timestamp_micros bigint))[] as user_properties,
  1700000000000000 + browser * 31000000 as user_first_touch_timestamp,
  {'revenue': 0.0::double, 'currency': 'EUR'} as user_ltv,
  {'category': if(place % 3 = 0, 'desktop', 'mobile'), 'mobile_brand_name': 'Fairphone', 'mobile_model_name': '5',
    'operating_system': 'Android', 'language': 'de-de', 'is_limited_ad_tracking': 'No',
    'web_info': {'browser': 'Firefox', 'browser_version': '140.0', 'hostname': 'shop.example'}} as device,
  {'city': 'Hamburg', 'country': 'Germany', 'continent': 'Europe', 'region': 'Hamburg', 'sub_continent': 'Western Europe',
    'metro': '(not set)'} as geo,
  null::struct(id varchar, version varchar, install_store varchar, firebase_app_id varchar, install_source varchar) as app_info,
  -- How the user first came, the same on all events: never where a session comes from.
  {'name': 'the first touch', 'medium': 'affiliate', 'source': concat('first', browser % 50, '.example')} as traffic_source,
  if(stream = 1, '1966637064', '2044000111') as stream_id,
  'WEB' as platform,
  null::struct(hostname varchar) as event_dimensions,
  case when (pays and not bare) or server then {
    'total_item_quantity': 1::bigint,
    'purchase_revenue_in_usd': if(pays, round(cents * 1.08) / 100, null)::double,
    'purchase_revenue': if(pays, cents / 100.0, null)::double,
    'refund_value_in_usd': if(server, round(refunded * 1.08) / 100, null)::double,
    'refund_value': if(server, refunded / 100.0, null)::double,
    'shipping_value_in_usd': null::double, 'shipping_value': 4.9::double, 'tax_value_in_usd': null::double, 'tax_value': null::double,
    'unique_items': 1::bigint,
    'transaction_id': transaction_id} end as ecommerce,
  case when event_name in ('view_item', 'add_to_cart', 'begin_checkout', 'purchase') then [{
    'item_id': concat('SKU', place % 5000), 'item_name': concat('Boots number ', place % 5000), 'item_brand': 'Boots and more',
    'item_category': 'Boots', 'price': cents / 100.0::double, 'quantity': 1::bigint}] else [] end as items,
  case
    when told in ('collected', 'google ads') and landing and origin.source <> '(direct)' then {
      'manual_campaign_id': null::varchar,
      'manual_campaign_name': if(origin.click = 'gclid', null, origin.campaign),
      -- With Google's click id there is no source, or one that is wrong.
      'manual_source': if(origin.click = 'gclid' and session % 2 = 0, null, origin.source),
      'manual_medium': if(origin.click = 'gclid', if(session % 2 = 0, null, 'organic'), origin.medium),
      'manual_term': null::varchar, 'manual_content': null::varchar, 'manual_source_platform': null::varchar,
      'manual_creative_format': null::varchar, 'manual_marketing_tactic': null::varchar,
      'gclid': if(origin.click = 'gclid', concat('Cj0KCQ', dice(session, 31)), null), 'dclid': null::varchar,
      'srsltid': null::varchar}
    when told = 'collected' and pays_elsewhere and step = 7 then {
      'manual_campaign_id': null, 'manual_campaign_name': '(referral)', 'manual_source': 'paypal.com', 'manual_medium': 'referral',
      'manual_term': null, 'manual_content': null, 'manual_source_platform': null, 'manual_creative_format': null,
      'manual_marketing_tactic': null, 'gclid': null, 'dclid': null, 'srsltid': null}
  end as collected_traffic_source,
  true as is_active_user,
  null::bigint as batch_event_index,
  null::bigint as batch_page_id,
  null::bigint as batch_ordering_id,
  -- On all events of a session, once GA4 has made up its mind; not in the tables of the same day.
  case when not server and told in ('cross channel', 'manual', 'google ads') then {
    'manual_campaign': if(told = 'google ads', null, {'campaign_id': null::varchar, 'campaign_name': origin.campaign,
      'source': origin.source, 'medium': origin.medium, 'term': null::varchar, 'content': null::varchar,
      'source_platform': 'Manual', 'creative_format': null::varchar, 'marketing_tactic': null::varchar}),
    'google_ads_campaign': if(origin.click = 'gclid', {'customer_id': '123-456-7890', 'account_name': 'Shop',
      'campaign_id': concat('90', place % 20), 'campaign_name': origin.campaign, 'ad_group_id': '1', 'ad_group_name': 'all'}, null),
    'cross_channel_campaign': if(told = 'cross channel', {'campaign_id': null::varchar, 'campaign_name': origin.campaign,
      'source': origin.source, 'medium': origin.medium, 'source_platform': 'Manual', 'default_channel_group': origin.channel,
      'primary_channel_group': origin.channel}, null)} end as session_traffic_source_last_click,
  null::struct(ad_revenue_in_usd double, ad_format varchar, ad_source_name varchar, ad_unit_id varchar) as publisher
from with_all_params;

-- What a report of all this must come to, from sessions alone. Who does not consent has no sessions, but orders.
create or replace macro ga4_totals() as table
with session as (from ga4_session(0, getvariable('ga4_sessions'))),
ordered as (
  select consent, cents - refunded as net from session
  where kind = 'order' and refunded < cents and began + 9 * pace < 1764547200 - 3600 + 90 * 86400
)
select
  (select count(distinct (browser, began, stream)) from session where consent) as sessions,
  count(*) as orders,
  coalesce(sum(net), 0)::bigint as cents,
  count(*) filter (consent) as orders_of_known,
  coalesce(sum(net) filter (consent), 0)::bigint as cents_of_known
from ordered;

-- How many sessions of each channel there must be.
create or replace macro ga4_channels() as table
select ga4_origin(place).channel as channel, count(*) as sessions
from ga4_session(0, getvariable('ga4_sessions'))
where consent
group by all
order by all;

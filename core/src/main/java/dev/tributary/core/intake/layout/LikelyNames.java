package dev.tributary.core.intake.layout;

import dev.tributary.core.intake.Field;
import java.util.List;

/**
 * Names of columns under which event exports, shops and public data sets have the fields, the likeliest first.
 *
 * @param usual names that also count as part of a longer name
 * @param further names that count only as a whole
 */
record LikelyNames(List<String> usual, List<String> further) {
    private static final LikelyNames SESSION = of(
            "session_id visit_id session visit idvisit touch_id event_id click_id id",
            "touchpoint_id session_key visit_key session_identifier domain_sessionid sid sitzung_id besuch_id");
    private static final LikelyNames USER = of(
            "user_id visitor_id visitor customer_id client_id user_pseudo_id cookie person_id distinct_id anonymous_id"
                    + " customer uid email user",
            "customer_email user_email buyer_id shopper_id member_id contact_id customer_number idvisitor fullvisitorid"
                    + " stitched_user_id domain_userid kunde kunden_id kundennummer besucher_id nutzer_id");
    private static final LikelyNames TIMESTAMP = of(
            "timestamp started_at event_timestamp datetime ts time created_at occurred_at ordered_at paid_at order_date"
                    + " date _at",
            "session_start start_time start_tstamp session_timestamp visit_time visit_start_time visit_first_action_time"
                    + " visited_at event_time event_date visit_date session_date conv_date conversion_date conv_time"
                    + " conversion_time converted_at purchase_date purchased_at purchase_time placed_at order_time"
                    + " order_timestamp order_created_at processed_at transaction_date created created_on created_time"
                    + " server_time started start begin_time first_event_at zeit zeitpunkt datum bestelldatum");
    private static final LikelyNames CHANNEL = of(
            "channel_name channel channel_group touchpoint",
            "marketing_channel default_channel_group traffic_channel acquisition_channel kanal");
    private static final LikelyNames CONVERSION = of(
            "conv_id conversion_id order_id transaction_id order_number purchase_id id number order",
            "invoice_id booking_id order_no ordernumber sale_id payment_id lead_id deal_id bestellnummer bestell_id");
    private static final LikelyNames REVENUE = of(
            "revenue total order_value conversion_value amount value total_price price",
            "order_total order_amount total_amount grand_total net_total total_revenue net_revenue sales_amount"
                    + " purchase_revenue order_revenue turnover gross umsatz betrag gesamtbetrag summe");
    private static final LikelyNames COST =
            of("cost spend price cpc amount", "costs ad_cost ad_spend amount_spent total_cost total_spent kosten");
    private static final LikelyNames DAY = of(
            "date day date_day date_start spend_date time_period",
            "stat_date report_date segments_date gregorian_date reporting_starts tag datum");
    private static final LikelyNames PLATFORM =
            of("channel_name channel platform source utm_source medium", "marketing_channel ad_platform kanal");
    private static final LikelyNames ALIAS = of(
            "alias anonymous_id anonymous previous_id visitor_id distinct_id user_pseudo_id client_id cookie old_id",
            "");
    private static final LikelyNames SOURCE = of(
            "source utm_source",
            "traffic_source session_source mkt_source campaign_source context_campaign_source manual_source referrer_source"
                    + " quelle");
    private static final LikelyNames MEDIUM = of(
            "medium utm_medium",
            "traffic_medium session_medium mkt_medium campaign_medium context_campaign_medium manual_medium");
    private static final LikelyNames TRAFFIC_CAMPAIGN = of(
            "utm_campaign campaign",
            "campaign_name session_campaign mkt_campaign context_campaign_name manual_campaign_name kampagne");
    private static final LikelyNames REFERRER = of(
            "referrer referer",
            "page_referrer referrer_url referer_url http_referrer http_referer document_referrer initial_referrer"
                    + " referring_domain referrer_domain first_page_referrer");
    private static final LikelyNames CLICK_IDS = of(
            "click_ids",
            "click_id_param landing_page landing_url landing_page_url landing_site entry_page entry_url first_page_url"
                    + " page_url page_location page_urlquery first_page_urlquery url_query");

    private static LikelyNames of(String usual, String further) {
        return new LikelyNames(List.of(usual.split(" ")), further.isEmpty() ? List.of() : List.of(further.split(" ")));
    }

    static LikelyNames of(Field field) {
        return switch (field) {
            case SESSION, COST_SESSION -> SESSION;
            case SESSION_USER, CONVERSION_USER, ALIAS_USER, TRACKED_USER -> USER;
            case SESSION_TIMESTAMP, CONVERSION_TIMESTAMP -> TIMESTAMP;
            case CHANNEL -> CHANNEL;
            case CONVERSION, TRACKED_CONVERSION -> CONVERSION;
            case ALIAS -> ALIAS;
            case REVENUE -> REVENUE;
            case COST, SPEND_COST -> COST;
            case SPEND_DATE -> DAY;
            case SPEND_CHANNEL -> PLATFORM;
            case SOURCE -> SOURCE;
            case MEDIUM -> MEDIUM;
            case SOURCE_CAMPAIGN -> TRAFFIC_CAMPAIGN;
            case REFERRER -> REFERRER;
            case CLICK_IDS -> CLICK_IDS;
            case SESSION_DATE,
                    SESSION_TIME,
                    CONVERSION_DATE,
                    CONVERSION_TIME,
                    HOLDER,
                    CLOSER,
                    IMPRESSION,
                    CAMPAIGN,
                    SPEND_CAMPAIGN,
                    TYPE -> of(ReferenceNames.column(field), "");
        };
    }
}

package dev.tributary.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.servers.MariaServer;
import dev.tributary.testing.servers.PostgresServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a preset leaves out of a sample is counted, so that what was read is what is used and what is left out. */
class LeftOutTest {
    @ParameterizedTest
    @CsvSource({
        "parquet, events.parquet",
        "json, events.jsonl",
        "json, events_bq_export_strings.jsonl",
    })
    void ga4CountsEventsWithoutAVisitorAndPurchasesThatWereSentTwice(String scheme, String file) {
        ReadThrough read = ReadThrough.preset("ga4", Samples.at(scheme, "ga4_bigquery/" + file));

        assertThat(read.counted())
                .isEqualTo(Map.of(
                        "sessions",
                        11L,
                        "sessions.no_visitor",
                        1L,
                        "conversions",
                        3L,
                        "conversions.sent_again",
                        1L,
                        "conversions.no_id",
                        1L));
        assertThat(read.currencies()).isEqualTo(Map.of("EUR", 1L, "USD", 1L));
    }

    @ParameterizedTest
    @CsvSource({"parquet, events.parquet", "json, events.jsonl", "csv, events.csv"})
    void posthogCountsEventsWithoutASession(String scheme, String file) {
        ReadThrough read = ReadThrough.preset("posthog", Samples.at(scheme, "posthog_events/" + file));

        assertThat(read.counted()).isEqualTo(Map.of("sessions", 6L, "conversions", 1L));
    }

    @Test
    void matomoCountsOtherSitesCartsAndGoals() {
        String address = MariaServer.shared()
                .database("matomo_counts")
                .load(Samples.of("matomo_mysql/matomo_log_slice.sql"))
                .address();

        Map<String, Long> orders =
                ReadThrough.preset("matomo", "idsite=1", address).counted();
        Map<String, Long> goals =
                ReadThrough.preset("matomo", "idsite=1, goals=1|2", address).counted();

        assertThat(orders)
                .isEqualTo(Map.of(
                        "sessions",
                        72L + 14,
                        "sessions.other_site",
                        14L,
                        "conversions",
                        14L + 46,
                        "conversions.other_site",
                        1L,
                        "conversions.cart",
                        5L,
                        "conversions.other_goal",
                        40L));
        assertThat(goals)
                .containsEntry("conversions", 54L + 6)
                .containsEntry("conversions.cart", 5L)
                .doesNotContainKey("conversions.other_goal");
    }

    @Test
    void woocommerceCountsRefundsAndOtherStates() {
        String address = MariaServer.shared()
                .database("woo_counts")
                .load(Samples.of("woocommerce_mysql/woocommerce.sql"))
                .address();
        ReadThrough read = ReadThrough.preset("woocommerce", address);

        assertThat(read.counted())
                .isEqualTo(Map.of(
                        "sessions",
                        2L,
                        "conversions",
                        5L,
                        "conversions.refund",
                        1L,
                        "conversions.draft",
                        1L,
                        "conversions.status",
                        1L));
        assertThat(read.currencies()).isEqualTo(Map.of("EUR", 2L));
    }

    @Test
    void umamiCountsEventsOfOtherWebsites() {
        String address = PostgresServer.shared()
                .database("umami_counts")
                .load(Samples.of("umami_postgres/umami.sql"))
                .address();

        assertThat(ReadThrough.preset("umami", address).counted()).isEqualTo(Map.of("sessions", 5L, "conversions", 1L));
        ReadThrough other = ReadThrough.preset("umami", "website_id=none", address);
        assertThat(other.counted())
                .isEqualTo(Map.of(
                        "sessions", 5L, "sessions.other_site", 5L, "conversions", 1L, "conversions.other_site", 1L));
    }

    @Test
    void shopifyCountsCancelledAndRefundedOrders() {
        ReadThrough read = ReadThrough.preset("shopify", Samples.at("csv", "shopify_orders_csv"));

        assertThat(read.counted())
                .isEqualTo(Map.of(
                        "sessions",
                        7L,
                        "sessions.no_notes",
                        6L,
                        "conversions",
                        7L,
                        "conversions.cancelled",
                        1L,
                        "conversions.refunded",
                        1L,
                        "conversions.no_email",
                        1L));
        assertThat(read.currencies()).isEqualTo(Map.of("EUR", 5L));
    }

    @Test
    void snowplowCountsEventsThatAreThereTwice() {
        ReadThrough events = ReadThrough.preset("snowplow", Samples.at("csv", "snowplow_web/snowplow_web_events.csv"));
        ReadThrough derived =
                ReadThrough.preset("snowplow-sessions", Samples.at("csv", "snowplow_web/snowplow_web_sessions.csv"));

        assertThat(events.counted())
                .isEqualTo(Map.of(
                        "sessions", 71L, "sessions.sent_again", 3L, "sessions.no_session", 1L, "conversions", 0L));
        assertThat(derived.counted()).isEqualTo(Map.of("sessions", 18L, "conversions", 0L));
    }

    @Test
    void segmentCountsEvents() {
        ReadThrough read =
                ReadThrough.preset("segment", "pages=example_segment_pages", Samples.at("csv", "segment_pages"));

        assertThat(read.counted()).isEqualTo(Map.of("sessions", 1L, "conversions", 0L));
    }
}

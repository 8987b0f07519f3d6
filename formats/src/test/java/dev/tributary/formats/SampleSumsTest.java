package dev.tributary.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.servers.MariaServer;
import dev.tributary.testing.servers.PostgresServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each sample of an export gives the sums that can be counted in it by hand. */
class SampleSumsTest {
    /** Eleven events: two of a purchase that was sent twice, one without a visitor. */
    @ParameterizedTest
    @CsvSource({
        "parquet, events.parquet",
        "json, events.jsonl",
        "json, events_bq_export_strings.jsonl",
    })
    void ga4HasFourSessionsAndTwoOrders(String scheme, String file) {
        ReadThrough read = ReadThrough.preset("ga4", Samples.at(scheme, "ga4_bigquery/" + file));

        assertThat(read.channels())
                .isEqualTo(Map.of(
                        "1234567890.1772319600.1966637064.1772319600", "Email",
                        "9876543210.1772319600.1966637064.1772319600", "Paid Search",
                        "1234567890.1772319600.1966637064.1772409600", "Direct",
                        "5555555555.1772532000.1966637064.1772532000", "AI Assistant"));
        assertThat(read.conversions()).hasSize(2).contains("T-1");
        assertThat(read.revenue()).isEqualByComparingTo("99.5");
        assertThat(read.sessionsOfBuyers()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"parquet, events.parquet", "json, events.jsonl", "csv, events.csv"})
    void posthogHasThreeSessionsAndOneOrder(String scheme, String file) {
        ReadThrough read = ReadThrough.preset("posthog", Samples.at(scheme, "posthog_events/" + file));

        assertThat(read.channels())
                .isEqualTo(Map.of("018e-s1", "Email", "018e-s2", "Paid Search", "018e-s3", "AI Assistant"));
        assertThat(read.conversions()).containsExactly("1001");
        assertThat(read.revenue()).isEqualByComparingTo("89.5");
        assertThat(read.sessionsOfBuyers()).isEqualTo(1);
    }

    @Test
    void matomoHasTheVisitsAndOrdersOfOneSite() {
        String address = MariaServer.shared()
                .database("matomo_sample")
                .load(Samples.of("matomo_mysql/matomo_log_slice.sql"))
                .address();
        ReadThrough read = ReadThrough.preset("matomo", "idsite=1", address);

        assertThat(read.sessionRows()).isEqualTo(72);
        assertThat(read.facts().conversions()).hasSize(14);
        assertThat(read.revenue()).isEqualByComparingTo("14174.51");
        assertThat(read.channels().values()).contains("Direct", "Organic Search", "Referral", "Campaigns");
        ReadThrough goals = ReadThrough.preset("matomo", "idsite=1, goals=1|2", address);
        assertThat(goals.facts().conversions()).hasSize(14 + 40);
        assertThat(goals.revenue()).isEqualByComparingTo("14374.51");
        assertThat(ReadThrough.preset("matomo", "idsite=2", address).revenue()).isEqualByComparingTo("250");
    }

    @Test
    void woocommerceHasTwoOrdersOneOfThemRefundedInPart() {
        String address = MariaServer.shared()
                .database("woo_sample")
                .load(Samples.of("woocommerce_mysql/woocommerce.sql"))
                .address();
        ReadThrough read = ReadThrough.preset("woocommerce", address);

        assertThat(read.conversions()).containsExactly("501", "502");
        assertThat(read.revenue()).isEqualByComparingTo("79.5");
        assertThat(read.channels()).isEqualTo(Map.of("order-501", "Paid Social", "order-502", "Direct"));
        assertThat(read.sessionsOfBuyers()).isEqualTo(2);
    }

    @Test
    void umamiHasThreeVisitsAndOneOrder() {
        String address = PostgresServer.shared()
                .database("umami_sample")
                .load(Samples.of("umami_postgres/umami.sql"))
                .address();
        ReadThrough read = ReadThrough.preset("umami", address);

        assertThat(read.channels())
                .isEqualTo(Map.of(
                        "00000000-0000-4000-8000-000000000021", "Email",
                        "00000000-0000-4000-8000-000000000022", "Paid Search",
                        "00000000-0000-4000-8000-000000000023", "AI Assistant"));
        assertThat(read.revenue()).isEqualByComparingTo("89.5");
        assertThat(read.sessionsOfBuyers()).isEqualTo(2);
    }

    /** One of seven is voided, one refunded whole, one in part; one has three lines. */
    @Test
    void shopifyHasFiveOrders() {
        ReadThrough read = ReadThrough.preset("shopify", "order_id=name", Samples.at("csv", "shopify_orders_csv"));

        assertThat(read.conversions()).containsExactly("1002", "1004", "1005", "1006", "1007");
        assertThat(read.revenue()).isEqualByComparingTo("1184.5");
        assertThat(read.channels()).isEqualTo(Map.of("order-5000000001005", "Paid Social"));
    }

    @Test
    void snowplowHasTheSessionsOfItsDerivedTable() {
        ReadThrough events = ReadThrough.preset("snowplow", Samples.at("csv", "snowplow_web/snowplow_web_events.csv"));
        ReadThrough derived =
                ReadThrough.preset("snowplow-sessions", Samples.at("csv", "snowplow_web/snowplow_web_sessions.csv"));

        assertThat(derived.sessionRows()).isEqualTo(18);
        List<String> both = events.channels().keySet().stream()
                .filter(derived.channels()::containsKey)
                .toList();
        assertThat(both).hasSizeGreaterThan(5);
        assertThat(both)
                .allSatisfy(session -> assertThat(events.channels().get(session))
                        .isEqualTo(derived.channels().get(session)));
    }

    @Test
    void segmentHasOneVisit() {
        ReadThrough read =
                ReadThrough.preset("segment", "pages=example_segment_pages", Samples.at("csv", "segment_pages"));

        assertThat(read.channels().values()).containsExactly("Organic Social");
        assertThat(read.facts().conversions()).isEmpty();
    }
}

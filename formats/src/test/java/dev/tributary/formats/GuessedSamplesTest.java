package dev.tributary.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.guess.Guess;
import dev.tributary.guess.Guessing;
import dev.tributary.guess.OpenQuestion;
import dev.tributary.testing.servers.MariaServer;
import dev.tributary.testing.servers.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each sample is recognised, or is not; and what is proposed reads it, with the sums that can be counted by hand. */
class GuessedSamplesTest {
    @TempDir
    private Path folder;

    private static Guess guess(String address) {
        return Guessing.of(address, Path::of);
    }

    private ReadThrough read(Guess guess) throws IOException {
        Path file = folder.resolve("tributary.yml");
        return ReadThrough.configured(
                Files.writeString(file, guess.proposal().orElseThrow().yaml()));
    }

    private static List<String> names(Guess guess) {
        return guess.presets().stream().map(fit -> fit.preset().name()).toList();
    }

    private static List<String> settings(Guess guess) {
        return guess.questions().stream().map(OpenQuestion::setting).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "parquet, ga4_bigquery",
        "json, ga4_bigquery",
        "parquet, ga4_bigquery/*.parquet",
        "json, ga4_bigquery/events_bq_export_strings.jsonl",
    })
    void anExportOfGa4IsRecognised(String scheme, String file) throws IOException {
        Guess guess = guess(Samples.at(scheme, file));

        assertThat(names(guess)).containsExactly("ga4");
        ReadThrough read = read(guess);
        assertThat(read.channels().values())
                .containsExactlyInAnyOrder("Email", "Paid Search", "Direct", "AI Assistant");
        assertThat(read.revenue()).isEqualByComparingTo("99.5");
        assertThat(read.conversions()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"parquet, ''", "json, ''", "csv, ''", "csv, /events.csv", "'', /events.jsonl", "'', /events.parquet"})
    void anExportOfPosthogIsRecognised(String scheme, String file) throws IOException {
        String path = Samples.of("posthog_events") + file;
        Guess guess = guess(scheme.isEmpty() ? path : scheme + ":" + path);

        assertThat(names(guess)).containsExactly("posthog");
        ReadThrough read = read(guess);
        assertThat(read.channels().values()).containsExactlyInAnyOrder("Email", "Paid Search", "AI Assistant");
        assertThat(read.revenue()).isEqualByComparingTo("89.5");
    }

    @Test
    void theOrdersOfShopifyAreRecognisedAndSeveralCurrenciesAsked() throws IOException {
        Guess guess = guess(Samples.at("csv", "shopify_orders_csv"));

        assertThat(names(guess)).containsExactly("shopify");
        assertThat(read(guess).revenue()).isEqualByComparingTo("1184.5");
        assertThat(settings(guess)).contains("source: {preset: {name: shopify, currency: VALUE}}");
    }

    @Test
    void theEventsAndSessionsOfSnowplowAreRecognisedAndItIsSaidWhichAreProposed() throws IOException {
        Guess guess = guess(Samples.at("csv", "snowplow_web"));

        assertThat(names(guess)).containsExactly("snowplow", "snowplow-sessions");
        assertThat(guess.fits().why().orElse("")).contains("snowplow is proposed, and not snowplow-sessions");
        assertThat(read(guess).sessionRows()).isEqualTo(14);
        Guess derived = guess(Samples.at("csv", "snowplow_web/snowplow_web_sessions.csv"));
        assertThat(names(derived)).containsExactly("snowplow-sessions");
        assertThat(read(derived).sessionRows()).isEqualTo(18);
    }

    @Test
    void aPageOfSegmentIsRecognisedAndItsOrdersAreAskedFor() throws IOException {
        Guess guess = guess(Samples.at("csv", "segment_pages"));

        assertThat(names(guess)).containsExactly("segment");
        assertThat(read(guess).channels().values()).containsExactly("Organic Social");
        assertThat(settings(guess)).anyMatch(setting -> setting.contains("orders: TABLE"));
    }

    /** Payments alone make no journey: visits are asked for, and the proposal reads the payments. */
    @Test
    void thePaymentsOfStripeAreRecognisedAndVisitsAskedFor() throws IOException {
        Guess guess = guess(Samples.at("csv", "stripe_payments_csv"));

        assertThat(names(guess)).containsExactly("stripe");
        ReadThrough read = read(guess);
        assertThat(read.conversions()).containsExactly("1001", "1002", "1004");
        assertThat(read.revenue()).isEqualByComparingTo("858.1");
        assertThat(read.sessionRows()).isZero();
        assertThat(guess.questions()).anyMatch(question -> question.question().contains("What measures the visits?"));
    }

    @Test
    void matomoIsRecognisedAndTheSiteAskedFor() throws IOException {
        String address = MariaServer.shared()
                .database("matomo_guess")
                .load(Samples.of("matomo_mysql/matomo_log_slice.sql"))
                .address();
        Guess guess = guess(address);

        assertThat(names(guess)).containsExactly("matomo");
        assertThat(settings(guess)).contains("source: {preset: {name: matomo, idsite: VALUE}}");
        assertThat(guess.proposal().orElseThrow().yaml()).contains("idsite: 1 ");
        ReadThrough read = read(guess);
        assertThat(read.sessionRows()).isEqualTo(72);
        assertThat(read.revenue()).isEqualByComparingTo("14174.51");
    }

    /** Any prefix, and a second system beside it. */
    @Test
    void matomoIsRecognisedByItsColumns() throws IOException {
        String address = MariaServer.shared()
                .database("matomo_prefixed")
                .load(Samples.of("matomo_mysql/matomo_log_slice.sql"))
                .run(
                        "RENAME TABLE log_visit TO stats_log_visit, log_conversion TO stats_log_conversion",
                        "CREATE TABLE wp_posts (ID bigint, post_title text)")
                .address();
        Guess guess = guess(address);

        assertThat(names(guess)).containsExactly("matomo");
        assertThat(guess.proposal().orElseThrow().yaml()).contains("log_visit: stats_log_visit");
        assertThat(read(guess).sessionRows()).isEqualTo(72);
    }

    @Test
    void woocommerceIsRecognised() throws IOException {
        String address = MariaServer.shared()
                .database("woo_guess")
                .load(Samples.of("woocommerce_mysql/woocommerce.sql"))
                .address();
        Guess guess = guess(address);

        assertThat(names(guess)).containsExactly("woocommerce");
        assertThat(read(guess).revenue()).isEqualByComparingTo("79.5");
    }

    @Test
    void umamiIsRecognised() throws IOException {
        String address = PostgresServer.shared()
                .database("umami_guess")
                .load(Samples.of("umami_postgres/umami.sql"))
                .address();
        Guess guess = guess(address);

        assertThat(names(guess)).containsExactly("umami");
        ReadThrough read = read(guess);
        assertThat(read.revenue()).isEqualByComparingTo("89.5");
        assertThat(read.channels().values()).containsExactlyInAnyOrder("Email", "Paid Search", "AI Assistant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "channel_lists",
                "google_ads_fivetran",
                "google_ads_ui_csv",
                "linkedin_ads_fivetran",
                "linkedin_ads_ui_csv",
                "meta_ads_fivetran",
                "meta_ads_ui_csv",
                "microsoft_ads_fivetran",
                "microsoft_ads_ui_csv",
                "pinterest_ads_fivetran",
                "tiktok_ads_fivetran"
            })
    void whatHasNeitherVisitsNorOrdersIsNotRecognisedAndCostsAreCalledCosts(String name) {
        Guess guess = guess(Samples.at("csv", name));

        assertThat(guess.presets()).isEmpty();
        assertThat(guess.proposal()).isEmpty();
        assertThat(guess.tables().stream()
                        .anyMatch(table -> table.what().orElse("").contains("source of costs")))
                .isEqualTo(name.contains("ads"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plausible_clickhouse_csv", "shopify_fivetran"})
    void whatHasNoPresetHasNone(String name) {
        Guess guess = guess(Samples.at("csv", name));

        assertThat(guess.presets()).isEmpty();
        assertThat(guess.proposal().orElseThrow().preset()).isEmpty();
        assertThat(guess.proposal().orElseThrow().complete()).isFalse();
    }
}

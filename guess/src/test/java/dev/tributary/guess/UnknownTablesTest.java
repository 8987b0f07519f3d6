package dev.tributary.guess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables without a preset are mapped by the names of their columns and by their values. */
class UnknownTablesTest {
    @TempDir
    private Path folder;

    private Exports exports;

    @BeforeEach
    void anEmptyFolder() {
        exports = new Exports(folder.resolve("exports"));
    }

    private Exports orders() {
        return exports.with("orders.csv", "order_id,user_id,ordered_at,total", "1,a,2026-03-02T10:00:00Z,10.00");
    }

    @Test
    void sourceAndMediumAreWhatRulesMakeAChannelOf() {
        orders().with(
                        "visits.csv",
                        "visit_id,user_id,ts,utm_source,utm_medium,utm_campaign",
                        "1,a,1772359200,google,cpc,x");

        assertThat(exports.yaml())
                .contains("source: utm_source", "medium: utm_medium", "utm_campaign: utm_campaign")
                .contains("epoch_s by its values")
                .doesNotContain("channel_name");
    }

    @ParameterizedTest
    @CsvSource({
        "1772359200, epoch_s",
        "1772359200123, epoch_ms",
        "1772359200123456, epoch_us",
        "2026-03-01T10:00:00+01:00, iso",
        "20260301T101500Z, compact",
        "25/03/2026 10:00, day_first",
        "03/25/2026 10:00, month_first"
    })
    void theFormOfTimesIsThatOfTheValues(String time, String form) {
        orders().with("sessions.csv", "id,visitor,started,channel", "1,a," + time + ",SEO");

        assertThat(exports.yaml()).contains("timestamp: started").contains(form + " by its values");
    }

    @Test
    void dayAndMonthThatCouldBeExchangedAreAskedAbout() {
        orders().with("sessions.csv", "id,visitor,started,channel", "1,a,03/04/2026 10:00,SEO");

        assertThat(exports.yaml()).contains("timestamp: {column: started, form: day_first}");
        assertThat(exports.guess().questions())
                .anyMatch(question -> question.setting().contains("form: month_first"));
    }

    @Test
    void aDayAndATimeOfDayAreTwoColumns() {
        orders().with(
                        "sessions.csv",
                        "session_id,user_id,event_date,event_time,channel",
                        "1,a,2026-03-01,10:00:00,SEO");

        assertThat(exports.yaml()).contains("date: event_date", "time: event_time");
    }

    @Test
    void theUserIsTheColumnWhoseValuesAreInBothTables() {
        exports.with("visits.csv", "session_id,user_id,email,at,created_at,channel", "1,7,ann@x.org,,2026-03-01,SEO")
                .with("orders.csv", "order_id,customer_id,email,created_at,total", "1,99,ann@x.org,2026-03-02,10");

        assertThat(exports.yaml()).contains("user_id: email   ").doesNotContain("user_id: customer_id");
        assertThat(exports.guess().questions())
                .anyMatch(question -> question.question().contains("Which column is the user?"));
    }

    @Test
    void aColumnWithoutValuesIsNotTheUser() {
        orders().with(
                        "visits.csv",
                        "session_id,user_id,visitor_id,timestamp,channel",
                        "1,,a,2026-03-01,SEO",
                        "2,,b,2026-03-01,SEO");

        assertThat(exports.yaml()).contains("user_id: visitor_id");
    }

    @Test
    void severalCurrenciesAreAskedAbout() {
        exports.with("visits.csv", "session_id,user_id,timestamp,channel", "1,a,2026-03-01,SEO")
                .with(
                        "orders.csv",
                        "order_id,user_id,created_at,total,currency",
                        "1,a,2026-03-01,1,EUR",
                        "2,a,2026-03-01,1,USD");

        assertThat(exports.guess().questions())
                .anyMatch(question -> question.question().contains("EUR, USD"));
    }

    @Test
    void costsOfAPlatformAreNeitherVisitsNorOrders() {
        exports.with(
                "stats.csv",
                "id,customer_id,date,channel,clicks,impressions,cost,conversion_value",
                "1,7,2026-03-01,Paid Search,3,100,1.5,20");

        assertThat(exports.guess().proposal()).isEmpty();
        orders().with("visits.csv", "session_id,user_id,timestamp,channel", "1,a,2026-03-01,SEO");
        assertThat(exports.yaml()).contains("  spend:\n    table: stats ", "channel_name: channel ");
    }

    @Test
    void flattenedEventsOfGa4AreNamedAndNotMapped() {
        exports.with(
                "ga4.csv",
                "event_timestamp,user_pseudo_id,session_id,event_name,country,device_category,campaign,source,medium",
                "1772359200000000,a,1,page_view,DE,mobile,,google,organic");

        assertThat(exports.guess().proposal()).isEmpty();
        assertThat(exports.what("ga4")).contains("events of GA4 that somebody has flattened");
    }

    @Test
    void visitsWithoutOrdersAreProposedAndTheOrdersAskedFor() {
        exports.with("visits.csv", "session_id,user_id,timestamp,channel", "1,a,2026-03-01,SEO");

        assertThat(exports.guess().proposal().orElseThrow().complete()).isFalse();
        assertThat(exports.guess().questions())
                .anyMatch(question -> question.question().startsWith("Where are the orders?"));
    }

    @Test
    void tablesOfADatabaseAreFoundAmongOthersAndResultsAreNone() throws SQLException {
        Path file = folder.resolve("shop.db");
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = database.createStatement()) {
            statement.executeUpdate("CREATE TABLE users (id, email, created_at)");
            statement.executeUpdate("CREATE TABLE Touchpoints (id, customer, occurred_at, channel)");
            statement.executeUpdate("INSERT INTO Touchpoints VALUES (1, 'a', 1772359200000, 'SEO')");
            statement.executeUpdate("CREATE TABLE purchases (id, customer, purchased_at, amount)");
            statement.executeUpdate("INSERT INTO purchases VALUES (1, 'a', 1772359300000, 12.5)");
        }
        Guess guess = Guessing.of(file.toString(), Path::of);

        assertThat(guess.proposal().orElseThrow().yaml())
                .contains("table: Touchpoints", "table: purchases", "epoch_ms by its values", "revenue: amount");
        assertThat(guess.tables()).hasSize(3);
    }

    @Test
    void filesOfSeveralMonthsAreOneTable() {
        exports.with("visits_2026-03.csv", "session_id,user_id,timestamp,channel", "1,a,2026-03-01,SEO")
                .with("visits_2026-04.csv", "session_id,user_id,timestamp,channel", "2,a,2026-04-01,SEO");
        orders();

        assertThat(exports.yaml()).contains("table: \"visits*\"");
        assertThat(exports.what("visits_2026-04")).startsWith("sessions");
    }

    @Test
    void aDatabaseOfManyTablesIsNotLookedAtWholeAndItIsSaid() throws SQLException {
        Path file = folder.resolve("many.db");
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = database.createStatement()) {
            for (int table = 0; table < SourceView.MOST_TABLES; table++) {
                statement.addBatch("CREATE TABLE archive_" + table + " (a)");
            }
            statement.executeBatch();
            statement.executeUpdate("CREATE TABLE x_log_visit (a)");
        }
        Guess guess = Guessing.of(file.toString(), Path::of);

        assertThat(guess.notes()).anyMatch(note -> note.startsWith("1 further table"));
        assertThat(guess.tables().get(0).table().name()).isEqualTo("x_log_visit");
    }

    @Test
    void aPasswordInAnAddressIsNotShown() {
        GuessAddress address = GuessAddress.of("postgresql://ann:secret@host/shop", Path::of);

        assertThat(address.hasPassword()).isTrue();
        assertThat(address.toString()).doesNotContain("secret").contains("host/shop");
        assertThat(GuessAddress.of("postgresql://ann@host/shop", Path::of).hasPassword())
                .isFalse();
    }

    @Test
    void costsWithoutAChannelAreAskedAbout() {
        orders().with("visits.csv", "session_id,user_id,timestamp,channel", "1,a,2026-03-01,SEO")
                .with("google.csv", "date,campaign_id,clicks,cost_micros", "2026-03-01,7,3,1500000");

        assertThat(exports.guess().questions())
                .anyMatch(
                        question -> question.setting().contains("\"cost_micros\" / 1000000.0 as cost from \"google\""));
    }

    @Test
    void aNameThatYamlWouldReadOtherwiseIsReadAsItIs() {
        orders().with("visits: all.csv", "session_id,user_id,timestamp,channel", "1,a,2026-03-01,SEO");

        assertThat(exports.yaml()).contains("table: \"visits: all\"");
    }

    @Test
    void whatIsNotThereOrNotReadableIsSaidAsByOtherCommands() throws IOException {
        assertThatThrownBy(() -> Guessing.of("csv:" + folder.resolve("none"), Path::of))
                .isInstanceOf(TributaryException.class)
                .hasMessageContaining("There is no folder")
                .extracting(failure -> ((TributaryException) failure).kind())
                .isEqualTo(ProblemKind.USAGE);
        Files.createDirectories(folder.resolve("empty"));
        assertThatThrownBy(() -> Guessing.of("csv:" + folder.resolve("empty"), Path::of))
                .hasMessageContaining("has no CSV file");
        Files.writeString(folder.resolve("dump.sql"), "CREATE TABLE a (b int);");
        assertThatThrownBy(() -> Guessing.of(folder.resolve("dump.sql").toString(), Path::of))
                .hasMessageContaining("is a dump of a database");
        exports.with("broken.csv", "");
        assertThat(exports.what("broken")).contains("broken.csv");
    }
}

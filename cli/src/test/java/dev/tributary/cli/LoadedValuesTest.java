package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values as loaders write them: the public cases, and further ones of their kinds. */
class LoadedValuesTest {
    @TempDir
    private Path folder;

    private BroughtDatabase brought;
    private Shop shop;

    @BeforeEach
    void anEmptyDatabase() {
        brought = new BroughtDatabase(folder);
        shop = brought.shop();
    }

    /** As pandas writes dates and times with to_sql, in three ways of making them. */
    @ParameterizedTest
    @CsvSource({"2024-03-0%s, .000000", "2024-03-0%s 00:00:00, .000000", "2024-03-0%s, ''"})
    void case02PandasDateAndTimeObjects(String day, String fraction) {
        brought.untyped();
        shop.sql("INSERT INTO session_sources VALUES"
                + " ('s1', 1, '%1$s', '10:00:00%3$s', 'SEO', 1, 1, 0), ('s2', 1, '%1$s', '11:00:00%3$s', 'Paid', 1, 1, 0),"
                        .formatted(day.formatted(1), "", fraction)
                + " ('s3', 2, '%s', '09:00:00%s', 'Email', 1, 1, 0)".formatted(day.formatted(2), fraction));
        shop.sql(
                "INSERT INTO conversions VALUES ('o1', 1, '%1$s', '10:00:00%2$s', 100), ('o2', 2, '%1$s', '11:00:00%2$s', 60.5)"
                        .formatted(day.formatted(3), fraction));
        shop.sql("INSERT INTO session_costs VALUES ('s2', 1.25)");

        assertThat(brought.run().out()).contains("0 rows set aside");
        assertThat(shop.rows("SELECT sum(ihc_revenue) FROM channel_reporting WHERE channel_name <> 'Email'"))
                .containsExactly("100.0");
        assertThat(shop.number("SELECT ihc_revenue FROM channel_reporting WHERE channel_name = 'Email'"))
                .isEqualTo(60.5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1709287200|1709287200|1709373600|1709373600",
                "1709287200123|1709287200123|1709373600123|1709373600123",
                "1709287200123456|1709287200123456|1709373600123456|1709373600123456",
                "'1709287200.5'|'1709287200.5'|'1709373600.5'|'1709373600.5'",
                "julianday('2024-03-01')|'10:00:00'|julianday('2024-03-02')|'10:00:00'",
                "julianday('2024-03-01 10:00')|julianday('2024-03-01 10:00')|julianday('2024-03-02')|'10:00'",
                "'2024-03-01T10:00:00Z'|'10:00:00'|'2024-03-02T10:00:00Z'|'10:00:00'",
                "'2024-03-01 10:00:00'|'2024-03-01 10:00:00'|'2024-03-02 10:00:00'|'2024-03-02 10:00:00'",
                "'03/13/2024'|'10:00 AM'|'03/14/2024'|'10:00 AM'",
                "'13.03.2024'|'10:00'|'14.03.2024'|'10:00'",
                "20240301|'10:00'|20240302|'10:30:15'",
                "'2024-3-1'|'9:05:00'|'2024-3-2'|'9:05:00'",
                "'2024-03-01'|'10:00'|'2024-03-02'|'10:30'",
                "'2024-03-01'|'10:00:00+02:00'|'2024-03-02'|'10:00:00Z'",
                "'2024-03-01'|'10:00:00.5'|'2024-03-02'|'10:00:00.123'",
            })
    void case03EpochAndOtherDateForms(String date, String time, String convDate, String convTime) {
        brought.untyped();
        shop.sql("INSERT INTO session_sources VALUES ('s1', 'u1', %s, %s, 'Paid', 1, 1, 0)".formatted(date, time));
        shop.sql("INSERT INTO conversions VALUES ('o1', 'u1', %s, %s, 100)".formatted(convDate, convTime));

        assertThat(brought.run().out()).contains("1 session, 1 conversion, 0 costs; 0 rows set aside");
        assertThat(shop.rows(BroughtDatabase.JOURNEYS)).containsExactly("o1|s1");
    }

    @Test
    void case03ADayAndAMonthThatCouldBeExchangedAreAskedForWithTheSettingThatAnswersIt() throws IOException {
        brought.untyped();
        shop.sql("INSERT INTO session_sources VALUES ('s1', 'u1', '03/01/2024', '10:00 AM', 'Paid', 1, 1, 0)");
        shop.sql("INSERT INTO conversions VALUES ('o1', 'u1', '03/02/2024', '10:00 AM', 100)");

        assertThat(brought.refused(2).err())
                .contains("event_date, day and month could be exchanged, as in '03/01/2024'")
                .contains("source: {sessions: {columns: {date: {column: event_date, form: day_first}}}}");
        brought.mapping("""
                source:
                  sessions: {columns: {date: {column: event_date, form: month_first}, time: event_time}}
                  conversions: {columns: {date: {column: conv_date, form: month_first}, time: conv_time}}
                """);
        brought.run();
        assertThat(shop.rows("SELECT date FROM channel_reporting")).containsExactly("2024-03-01");
    }

    /** As {@code .import --csv} makes every column a text. */
    @Test
    void case04SqliteImportMakesTextNumbers() {
        brought.tables(
                "session_id TEXT, user_id TEXT, event_date TEXT, event_time TEXT, channel_name TEXT,"
                        + " holder_engagement TEXT, closer_engagement TEXT, impression_interaction TEXT",
                "conv_id TEXT, user_id TEXT, conv_date TEXT, conv_time TEXT, revenue TEXT");
        shop.sql("DROP TABLE session_costs").sql("CREATE TABLE session_costs (session_id TEXT, cost TEXT)");
        shop.sql("INSERT INTO session_sources VALUES ('s1', 'u1', '2024-03-01', '10:00:00', 'SEO', '1', '1', '0'),"
                + " ('s2', 'u1', '2024-03-01', '11:00:00', 'Paid', 'true', 'Yes', 'f')");
        shop.sql("INSERT INTO conversions VALUES ('o1', 'u1', '2024-03-02', '10:00:00', '99.90')");
        shop.sql("INSERT INTO session_costs VALUES ('s2', '1.25')");

        assertThat(brought.run().out()).contains("0 rows set aside", "Check      ok    cost     1.25 = 1.25");
        assertThat(shop.number("SELECT sum(ihc_revenue) FROM channel_reporting"))
                .isEqualTo(99.9);
        assertThat(shop.number("SELECT sum(ihc) FROM channel_reporting")).isEqualTo(1);
    }

    /** With one id missing, pandas makes floating-point numbers of all whole ones. */
    @Test
    void case05NullableIntIdsBecomeFloats() {
        brought.untyped();
        shop.sql("INSERT INTO session_sources VALUES ('s1', 1.0, '2024-03-01', '10:00:00', 'SEO', 1, 1, 0),"
                + " ('s2', 1.0, '2024-03-01', '11:00:00', 'Paid', 1, 1, 0),"
                + " (7.0, NULL, '2024-03-02', '09:00:00', 'Email', 1, 1, 0)");
        shop.sql("INSERT INTO conversions VALUES ('o1', 1, '2024-03-03', '10:00:00', 100)");
        shop.sql("INSERT INTO session_costs VALUES (7, 2.5)");

        assertThat(brought.refused(10).out()).contains("1 row set aside", "2.50 = 2.50 in the report");
        assertThat(shop.rows(BroughtDatabase.JOURNEYS)).containsExactly("o1|s1", "o1|s2");
        assertThat(shop.rows("SELECT code FROM tributary_quarantine")).containsExactly("session_user_missing");
    }

    @ParameterizedTest
    @CsvSource({"123, 123.0", "123.0, 123", "00123, 123", "123, 0000123", "AB-C, ab-c", "' x7', x7"})
    void case05TwoTablesThatSpellIdsDifferentlyAreNoticed(String ofSession, String ofConversion) {
        brought.tables(
                "session_id TEXT, user_id TEXT, event_date TEXT, event_time TEXT, channel_name TEXT",
                "conv_id TEXT, user_id TEXT, conv_date TEXT, conv_time TEXT, revenue REAL");
        shop.sql("INSERT INTO session_sources VALUES ('s1', '%s', '2024-03-01', '10:00:00', 'SEO')"
                .formatted(ofSession));
        shop.sql("INSERT INTO conversions VALUES ('o1', '%s', '2024-03-03', '10:00:00', 100)".formatted(ofConversion));

        Cli.Result result = brought.cli().run("run", "--db", "shop.db", "--out", "out", "--json");
        assertThat(result.out()).contains("\"id\" : \"" + ofSession + "\"", "\"id\" : \"" + ofConversion + "\"");
        assertThat(brought.cli().run("plan", "--db", "shop.db").out())
                .contains("Ids        two tables spell ids differently")
                .contains("'" + ofSession + "' in session_sources.user_id and '" + ofConversion
                        + "' in conversions.user_id");
    }

    @Test
    void costsWhoseSessionsAreSpelledDifferentlyAreNoticed() {
        brought.untyped();
        shop.sql("INSERT INTO session_sources VALUES (12, 'u1', '2024-03-01', '10:00:00', 'SEO', 1, 1, 0)");
        shop.sql("INSERT INTO conversions VALUES ('o1', 'u1', '2024-03-03', '10:00:00', 100)");
        shop.sql("INSERT INTO session_costs VALUES ('12.0', 4)");

        assertThat(brought.refused(10).out())
                .contains("'12.0' in session_costs.session_id and '12' in session_sources.session_id");
    }
}

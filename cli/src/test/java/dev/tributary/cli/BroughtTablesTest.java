package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables as people really have them: the public cases, and further ones of their kinds. */
class BroughtTablesTest {
    private static final String REPORT =
            "SELECT channel_name, round(cost, 2), round(ihc, 4), round(ihc_revenue, 2) FROM channel_reporting ORDER BY 1";
    private static final String JOURNEYS = "SELECT conv_id, session_id FROM attribution_customer_journey ORDER BY 1, 2";

    @TempDir
    private Path folder;

    private Cli cli;
    private Shop shop;

    @BeforeEach
    void anEmptyDatabase() {
        cli = new Cli(folder);
        shop = Shop.open(folder.resolve("shop.db"));
    }

    private void mapping(String yaml) throws IOException {
        Files.writeString(folder.resolve("tributary.yml"), yaml);
    }

    private Cli.Result sound(String... arguments) {
        Cli.Result result = cli.run(arguments);
        assertThat(result.exitCode()).as(result.all()).isZero();
        return result;
    }

    private Cli.Result run() {
        return sound("run", "--db", "shop.db", "--out", "out");
    }

    private Cli.Result refused(int exitCode) {
        Cli.Result result = cli.run("run", "--db", "shop.db", "--out", "out");
        assertThat(result.exitCode()).as(result.all()).isEqualTo(exitCode);
        return result;
    }

    private void tables(String sessionColumns, String conversionColumns) {
        shop.sql("CREATE TABLE session_sources (" + sessionColumns + ")");
        shop.sql("CREATE TABLE conversions (" + conversionColumns + ")");
        shop.sql("CREATE TABLE session_costs (session_id TEXT, cost REAL)");
    }

    private void untyped() {
        tables(
                "session_id, user_id, event_date, event_time, channel_name, holder_engagement, closer_engagement,"
                        + " impression_interaction",
                "conv_id, user_id, conv_date, conv_time, revenue");
    }

    /** As pandas writes dates and times with to_sql, in three ways of making them. */
    @ParameterizedTest
    @CsvSource({"2024-03-0%s, .000000", "2024-03-0%s 00:00:00, .000000", "2024-03-0%s, ''"})
    void case02PandasDateAndTimeObjects(String day, String fraction) {
        untyped();
        shop.sql("INSERT INTO session_sources VALUES"
                + " ('s1', 1, '%1$s', '10:00:00%3$s', 'SEO', 1, 1, 0), ('s2', 1, '%1$s', '11:00:00%3$s', 'Paid', 1, 1, 0),"
                        .formatted(day.formatted(1), "", fraction)
                + " ('s3', 2, '%s', '09:00:00%s', 'Email', 1, 1, 0)".formatted(day.formatted(2), fraction));
        shop.sql(
                "INSERT INTO conversions VALUES ('o1', 1, '%1$s', '10:00:00%2$s', 100), ('o2', 2, '%1$s', '11:00:00%2$s', 60.5)"
                        .formatted(day.formatted(3), fraction));
        shop.sql("INSERT INTO session_costs VALUES ('s2', 1.25)");

        assertThat(run().out()).contains("0 rows set aside");
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
        untyped();
        shop.sql("INSERT INTO session_sources VALUES ('s1', 'u1', %s, %s, 'Paid', 1, 1, 0)".formatted(date, time));
        shop.sql("INSERT INTO conversions VALUES ('o1', 'u1', %s, %s, 100)".formatted(convDate, convTime));

        assertThat(run().out()).contains("1 session, 1 conversion, 0 costs; 0 rows set aside");
        assertThat(shop.rows(JOURNEYS)).containsExactly("o1|s1");
    }

    @Test
    void case03ADayAndAMonthThatCouldBeExchangedAreAskedForWithTheSettingThatAnswersIt() throws IOException {
        untyped();
        shop.sql("INSERT INTO session_sources VALUES ('s1', 'u1', '03/01/2024', '10:00 AM', 'Paid', 1, 1, 0)");
        shop.sql("INSERT INTO conversions VALUES ('o1', 'u1', '03/02/2024', '10:00 AM', 100)");

        assertThat(refused(2).err())
                .contains("event_date, day and month could be exchanged, as in '03/01/2024'")
                .contains("source: {sessions: {columns: {date: {column: event_date, form: day_first}}}}");
        mapping("""
                source:
                  sessions: {columns: {date: {column: event_date, form: month_first}, time: event_time}}
                  conversions: {columns: {date: {column: conv_date, form: month_first}, time: conv_time}}
                """);
        run();
        assertThat(shop.rows("SELECT date FROM channel_reporting")).containsExactly("2024-03-01");
    }

    /** As {@code .import --csv} makes every column a text. */
    @Test
    void case04SqliteImportMakesTextNumbers() {
        tables(
                "session_id TEXT, user_id TEXT, event_date TEXT, event_time TEXT, channel_name TEXT,"
                        + " holder_engagement TEXT, closer_engagement TEXT, impression_interaction TEXT",
                "conv_id TEXT, user_id TEXT, conv_date TEXT, conv_time TEXT, revenue TEXT");
        shop.sql("DROP TABLE session_costs").sql("CREATE TABLE session_costs (session_id TEXT, cost TEXT)");
        shop.sql("INSERT INTO session_sources VALUES ('s1', 'u1', '2024-03-01', '10:00:00', 'SEO', '1', '1', '0'),"
                + " ('s2', 'u1', '2024-03-01', '11:00:00', 'Paid', 'true', 'Yes', 'f')");
        shop.sql("INSERT INTO conversions VALUES ('o1', 'u1', '2024-03-02', '10:00:00', '99.90')");
        shop.sql("INSERT INTO session_costs VALUES ('s2', '1.25')");

        assertThat(run().out()).contains("0 rows set aside", "Check      ok    cost     1.25 = 1.25");
        assertThat(shop.number("SELECT sum(ihc_revenue) FROM channel_reporting"))
                .isEqualTo(99.9);
        assertThat(shop.number("SELECT sum(ihc) FROM channel_reporting")).isEqualTo(1);
    }

    /** With one id missing, pandas makes floating-point numbers of all whole ones. */
    @Test
    void case05NullableIntIdsBecomeFloats() {
        untyped();
        shop.sql("INSERT INTO session_sources VALUES ('s1', 1.0, '2024-03-01', '10:00:00', 'SEO', 1, 1, 0),"
                + " ('s2', 1.0, '2024-03-01', '11:00:00', 'Paid', 1, 1, 0),"
                + " (7.0, NULL, '2024-03-02', '09:00:00', 'Email', 1, 1, 0)");
        shop.sql("INSERT INTO conversions VALUES ('o1', 1, '2024-03-03', '10:00:00', 100)");
        shop.sql("INSERT INTO session_costs VALUES (7, 2.5)");

        assertThat(refused(10).out()).contains("1 row set aside", "2.50 = 2.50 in the report");
        assertThat(shop.rows(JOURNEYS)).containsExactly("o1|s1", "o1|s2");
        assertThat(shop.rows("SELECT code FROM tributary_quarantine")).containsExactly("session_user_missing");
    }

    @ParameterizedTest
    @CsvSource({"123, 123.0", "123.0, 123", "00123, 123", "123, 0000123", "AB-C, ab-c", "' x7', x7"})
    void case05TwoTablesThatSpellIdsDifferentlyAreNoticed(String ofSession, String ofConversion) {
        tables(
                "session_id TEXT, user_id TEXT, event_date TEXT, event_time TEXT, channel_name TEXT",
                "conv_id TEXT, user_id TEXT, conv_date TEXT, conv_time TEXT, revenue REAL");
        shop.sql("INSERT INTO session_sources VALUES ('s1', '%s', '2024-03-01', '10:00:00', 'SEO')"
                .formatted(ofSession));
        shop.sql("INSERT INTO conversions VALUES ('o1', '%s', '2024-03-03', '10:00:00', 100)".formatted(ofConversion));

        Cli.Result result = cli.run("run", "--db", "shop.db", "--out", "out", "--json");
        assertThat(result.out()).contains("\"id\" : \"" + ofSession + "\"", "\"id\" : \"" + ofConversion + "\"");
        assertThat(cli.run("plan", "--db", "shop.db").out())
                .contains("Ids        two tables spell ids differently")
                .contains("'" + ofSession + "' in session_sources.user_id and '" + ofConversion
                        + "' in conversions.user_id");
    }

    @Test
    void costsWhoseSessionsAreSpelledDifferentlyAreNoticed() {
        untyped();
        shop.sql("INSERT INTO session_sources VALUES (12, 'u1', '2024-03-01', '10:00:00', 'SEO', 1, 1, 0)");
        shop.sql("INSERT INTO conversions VALUES ('o1', 'u1', '2024-03-03', '10:00:00', 100)");
        shop.sql("INSERT INTO session_costs VALUES ('12.0', 4)");

        assertThat(refused(10).out())
                .contains("'12.0' in session_costs.session_id and '12' in session_sources.session_id");
    }

    @Test
    void case06OneIsoTimestampColumn() throws IOException {
        shop.sql("CREATE TABLE session_sources (session_id, user_id, started_at TEXT, channel_name)");
        shop.sql("CREATE TABLE conversions (conv_id, user_id, converted_at TEXT, revenue)");
        shop.sql("CREATE TABLE session_costs (session_id, cost)");
        shop.sql("INSERT INTO session_sources VALUES ('s1', 'u1', '2024-03-01T10:00:00Z', 'SEO')");
        shop.sql("INSERT INTO conversions VALUES ('o1', 'u1', '2024-03-02T10:00:00Z', 10)");

        String told = refused(11).err();
        assertThat(told)
                .contains("has no column event_date, event_time")
                .contains("source:\n  sessions:\n    columns: {timestamp: started_at}");
        mapping(told.substring(told.indexOf("source:\n")) + "  conversions: {columns: {timestamp: converted_at}}\n");
        assertThat(run().out())
                .contains("session_sources has no column holder_engagement and no column closer_engagement");
        assertThat(shop.rows(REPORT)).containsExactly("SEO|0.0|1.0|10.0");
    }

    /** The public file has the conversion on the row of the last touch: a query makes two tables of it. */
    @Test
    void case06TheConversionOnTheRowOfTheTouch() throws IOException {
        shop.sql("CREATE TABLE touches (cookie, time, interaction, conversion, conversion_value, channel)");
        List<String> channels = List.of("Instagram", "Facebook", "Paid Search", "Online Video", "Instagram");
        for (int touch = 0; touch < channels.size(); touch++) {
            String cookie = touch < 2 ? "a" : touch == 2 ? "b" : "c";
            boolean last = touch != 0 && touch != 3;
            shop.sql("INSERT INTO touches VALUES ('%s', '2018-07-03T13:0%d:11Z', '%s', %d, %s, '%s')"
                    .formatted(
                            cookie,
                            touch,
                            last ? "conversion" : "impression",
                            last ? 1 : 0,
                            last ? "6.25" : "0",
                            channels.get(touch)));
        }
        mapping("""
                source:
                  sessions:
                    query: SELECT rowid AS id, * FROM touches;
                    columns: {session_id: id, user_id: cookie, timestamp: time, channel_name: channel}
                  conversions:
                    query: |
                      SELECT rowid AS id, * FROM touches WHERE conversion = 1 -- the last touch
                    columns: {conv_id: id, user_id: cookie, timestamp: time, revenue: conversion_value}
                """);

        sound("compare", "--db", "shop.db", "--models", "first,last,linear", "--out", "out");
        String comparison = Files.readString(folder.resolve("out/model_comparison.csv"));
        assertThat(comparison.lines().filter(line -> line.matches(".*,(first|last),0,1,.*")))
                .extracting(line -> line.split(",")[1] + " " + line.split(",")[0])
                .containsExactlyInAnyOrder(
                        "first Instagram",
                        "first Paid Search",
                        "first Online Video",
                        "last Facebook",
                        "last Paid Search",
                        "last Instagram");
    }

    @Test
    void aColumnOfAnyNameAndAFlagByARuleAreRead() throws IOException {
        shop.sql("CREATE TABLE \"web visits\" (\"Besuch Nr.\", visitor, \"début\" REAL, \"select\", pages TEXT)");
        shop.sql("CREATE TABLE orders (number INTEGER, visitor, paid_at INTEGER, total TEXT)");
        shop.sql("CREATE TABLE clicks (id, price)");
        shop.sql(
                "INSERT INTO \"web visits\" VALUES (1, 'ä', 1709287200.5, 'Sübkanal', '1'), (2, 'ä', 1709287260, 'Paid', '2'),"
                        + " (3, 'ä', 1709287320, 'Mail', NULL)");
        shop.sql("INSERT INTO orders VALUES (17, 'ä', 1709373600000, '120')");
        shop.sql("INSERT INTO clicks VALUES (2, 1), (2, 2.5)");
        mapping("""
                source:
                  sessions:
                    table: web visits
                    columns:
                      session_id: Besuch Nr.
                      user_id: visitor
                      timestamp: DÉBUT
                      channel_name: select
                      holder_engagement: {column: pages, at_least: 2}
                      closer_engagement: 1
                  conversions: {table: ORDERS, columns: {conv_id: number, user_id: visitor, timestamp: paid_at, revenue: total}}
                  costs: {table: clicks, columns: {session_id: id, cost: price}, several: sum}
                """.replace("DÉBUT", "début"));

        assertThat(run().out())
                .contains("3 sessions, 1 conversion, 2 costs; 0 rows set aside", "3.50 = 3.50 in the report");
        assertThat(shop.rows("SELECT \"select\", holder > 0 FROM tributary_phases JOIN \"web visits\""
                        + " ON CAST(\"Besuch Nr.\" AS text) = session_id ORDER BY 1"))
                .containsExactly("Mail|0", "Paid|1", "Sübkanal|0");
    }

    @Test
    void severalCostsOfASessionAreAMistakeUnlessTheMappingSaysWhatTheyAre() throws IOException {
        untyped();
        shop.sql("INSERT INTO session_sources VALUES ('s1', 'u1', '2024-03-01', '10:00:00', 'SEO', 1, 1, 0)");
        shop.sql("INSERT INTO conversions VALUES ('o1', 'u1', '2024-03-03', '10:00:00', 100)");
        shop.sql("INSERT INTO session_costs VALUES ('s1', 4), ('s1', 3)");

        assertThat(refused(10).out()).contains("7.00 = 4.00 in the report + 3.00");
        mapping("source: {costs: {several: sum}}");
        assertThat(run().out()).contains("7.00 = 7.00 in the report");
    }

    @Test
    void aTimeWithoutAnOffsetMeansWhatTheMappingSaysAndChangesOfTheClocksAreCounted() throws IOException {
        shop.sql("CREATE TABLE session_sources (session_id, user_id, at, channel_name)");
        shop.sql("CREATE TABLE conversions (conv_id, user_id, at)");
        shop.sql("INSERT INTO session_sources VALUES ('s1', 'u1', '2024-10-27 02:30:00', 'SEO'),"
                + " ('s2', 'u1', '2024-10-27T02:30:00+01:00', 'Paid'), ('s3', 'u1', '2024-03-31 02:30', 'Mail')");
        shop.sql("INSERT INTO conversions VALUES ('o1', 'u1', '2024-10-27T01:00:00Z')");
        mapping("""
                source:
                  time_zone: Europe/Berlin
                  sessions: {columns: {timestamp: at}}
                  conversions: {columns: {timestamp: at}}
                """);

        assertThat(run().out())
                .contains("1 time is in an hour that the clocks passed twice; its first passing was taken")
                .contains("1 time is in an hour that the clocks left out")
                .contains("conversions has no column revenue, so the revenue of each conversion is 0")
                .contains("there is no table session_costs, so the report has no cost, CPO and ROAS");
        assertThat(shop.rows(JOURNEYS))
                .as("02:30 summer time is before 01:00 UTC, winter time is not")
                .containsExactly("o1|s1", "o1|s3");
    }

    @Test
    void whatIsMappedButMissingIsAnErrorThatNamesWhatThereIs() throws IOException {
        untyped();
        mapping("source: {costs: {table: clicks}}");
        assertThat(refused(11).err())
                .contains("has no table clicks; it has conversions, session_costs, session_sources.");
        mapping("source: {sessions: {columns: {holder_engagement: {column: pages, at_least: 2}}}}");
        assertThat(refused(11).err()).contains("has no column pages");
        mapping("source: {sessions: {query: SELECT 1 FROM nowhere}}");
        assertThat(refused(2).err()).contains("The query of sessions cannot be run", "no such table: nowhere");
        mapping("source: {sessions: {tabl: x}}");
        assertThat(refused(2).err()).contains("source.sessions has an unknown key 'tabl'; did you mean table?");
        mapping("source: {time_zone: Europe/Berlni}");
        assertThat(refused(2).err()).contains("did you mean Europe/Berlin?");
        mapping("source: {conversions: {columns: {timestamp: {column: x, form: iso9}}}}");
        assertThat(refused(2).err())
                .contains("source.conversions.columns.timestamp.form is 'iso9'", "did you mean iso?");
    }

    @Test
    void aTableOfOtherNamesIsAnsweredWithTheMappingAndTheViewToPaste() {
        shop.sql("CREATE TABLE web_visits (id, visitor, started_at, utm_channel)");
        shop.sql("CREATE TABLE orders (number, visitor, paid_at, total)");
        shop.sql("INSERT INTO web_visits VALUES (1, 'u', '2024-03-01 10:00', 'SEO')");
        shop.sql("INSERT INTO orders VALUES (1, 'u', '2024-03-02 10:00', 5)");

        String told = refused(11).err();
        assertThat(told)
                .contains(
                        "    table: web_visits\n    columns: {session_id: id, user_id: visitor, timestamp: started_at, channel_name: utm_channel}");
        shop.sql(told.substring(told.indexOf("CREATE VIEW")).strip().replace(";", ""));
        told = refused(11).err();
        assertThat(told)
                .contains(
                        "    table: orders\n    columns: {conv_id: number, user_id: visitor, timestamp: paid_at, revenue: total}");
        shop.sql(told.substring(told.indexOf("CREATE VIEW")).strip().replace(";", ""));
        run();
        assertThat(shop.rows(REPORT)).containsExactly("SEO|0.0|1.0|5.0");
    }

    @Test
    void campaignsAndTypesMayBeMappedAndOptionsMustAgree() throws IOException {
        untyped();
        shop.sql("ALTER TABLE session_sources ADD COLUMN utm_campaign");
        shop.sql("INSERT INTO session_sources VALUES ('s1', 'u1', '2024-03-01', '10:00:00', 'SEO', 1, 1, 0, 'spring')");
        shop.sql("INSERT INTO conversions VALUES ('o1', 'u1', '2024-03-03', '10:00:00', 100)");
        mapping("source: {sessions: {columns: {campaign: utm_campaign}}}");
        run();
        assertThat(folder.resolve("out/campaign_reporting.csv")).content().contains("spring");
        mapping("campaign_column: other\nsource: {sessions: {columns: {campaign: utm_campaign}}}");
        assertThat(refused(2).err()).contains("campaign_column is 'other'", "'utm_campaign'; give one of them");
    }

    @Test
    void forgettingAUserLooksInTheMappedTables() throws IOException {
        shop.sql("CREATE TABLE visits (id REAL, visitor REAL, at, channel)");
        shop.sql("CREATE TABLE orders (id, visitor REAL, at, total)");
        shop.sql("INSERT INTO visits VALUES (1, 7, '2024-03-01 10:00', 'SEO')");
        shop.sql("INSERT INTO orders VALUES ('o1', 7, '2024-03-02 10:00', 5)");
        mapping("""
                source:
                  sessions: {table: visits, columns: {session_id: id, user_id: visitor, timestamp: at, channel_name: channel}}
                  conversions: {table: orders, columns: {conv_id: id, user_id: visitor, timestamp: at, revenue: total}}
                """);
        run();
        assertThat(shop.rows(JOURNEYS)).containsExactly("o1|1");
        sound("forget", "--db", "shop.db", "--user", "7");
        assertThat(shop.rows(JOURNEYS)).isEmpty();
        assertThat(shop.rows("SELECT count(*) FROM visits")).containsExactly("1");
    }
}

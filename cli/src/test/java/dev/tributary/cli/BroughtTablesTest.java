package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as people really have them, read through a mapping. */
class BroughtTablesTest {
    private static final String REPORT =
            "SELECT channel_name, round(cost, 2), round(ihc, 4), round(ihc_revenue, 2) FROM channel_reporting ORDER BY 1";

    @TempDir
    private Path folder;

    private BroughtDatabase brought;
    private Shop shop;

    @BeforeEach
    void anEmptyDatabase() {
        brought = new BroughtDatabase(folder);
        shop = brought.shop();
    }

    @Test
    void case06OneIsoTimestampColumn() throws IOException {
        shop.sql("CREATE TABLE session_sources (session_id, user_id, started_at TEXT, channel_name)");
        shop.sql("CREATE TABLE conversions (conv_id, user_id, converted_at TEXT, revenue)");
        shop.sql("CREATE TABLE session_costs (session_id, cost)");
        shop.sql("INSERT INTO session_sources VALUES ('s1', 'u1', '2024-03-01T10:00:00Z', 'SEO')");
        shop.sql("INSERT INTO conversions VALUES ('o1', 'u1', '2024-03-02T10:00:00Z', 10)");

        String told = brought.refused(11).err();
        assertThat(told)
                .contains("has no column event_date, event_time")
                .contains("source:\n  sessions:\n    columns: {timestamp: started_at}");
        brought.mapping(
                told.substring(told.indexOf("source:\n")) + "  conversions: {columns: {timestamp: converted_at}}\n");
        assertThat(brought.run().out())
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
        brought.mapping("""
                source:
                  sessions:
                    query: SELECT rowid AS id, * FROM touches;
                    columns: {session_id: id, user_id: cookie, timestamp: time, channel_name: channel}
                  conversions:
                    query: |
                      SELECT rowid AS id, * FROM touches WHERE conversion = 1 -- the last touch
                    columns: {conv_id: id, user_id: cookie, timestamp: time, revenue: conversion_value}
                """);

        brought.sound("compare", "--db", "shop.db", "--models", "first,last,linear", "--out", "out");
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
        brought.mapping("""
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

        assertThat(brought.run().out())
                .contains("3 sessions, 1 conversion, 2 costs; 0 rows set aside", "3.50 = 3.50 in the report");
        assertThat(shop.rows("SELECT \"select\", holder > 0 FROM tributary_phases JOIN \"web visits\""
                        + " ON CAST(\"Besuch Nr.\" AS text) = session_id ORDER BY 1"))
                .containsExactly("Mail|0", "Paid|1", "Sübkanal|0");
    }

    @Test
    void severalCostsOfASessionAreAMistakeUnlessTheMappingSaysWhatTheyAre() throws IOException {
        brought.untyped();
        shop.sql("INSERT INTO session_sources VALUES ('s1', 'u1', '2024-03-01', '10:00:00', 'SEO', 1, 1, 0)");
        shop.sql("INSERT INTO conversions VALUES ('o1', 'u1', '2024-03-03', '10:00:00', 100)");
        shop.sql("INSERT INTO session_costs VALUES ('s1', 4), ('s1', 3)");

        assertThat(brought.refused(10).out()).contains("7.00 = 4.00 in the report + 3.00");
        brought.mapping("source: {costs: {several: sum}}");
        assertThat(brought.run().out()).contains("7.00 = 7.00 in the report");
    }

    @Test
    void aTimeWithoutAnOffsetMeansWhatTheMappingSaysAndChangesOfTheClocksAreCounted() throws IOException {
        shop.sql("CREATE TABLE session_sources (session_id, user_id, at, channel_name)");
        shop.sql("CREATE TABLE conversions (conv_id, user_id, at)");
        shop.sql("INSERT INTO session_sources VALUES ('s1', 'u1', '2024-10-27 02:30:00', 'SEO'),"
                + " ('s2', 'u1', '2024-10-27T02:30:00+01:00', 'Paid'), ('s3', 'u1', '2024-03-31 02:30', 'Mail')");
        shop.sql("INSERT INTO conversions VALUES ('o1', 'u1', '2024-10-27T01:00:00Z')");
        brought.mapping("""
                source:
                  time_zone: Europe/Berlin
                  sessions: {columns: {timestamp: at}}
                  conversions: {columns: {timestamp: at}}
                """);

        assertThat(brought.run().out())
                .contains("1 time is in an hour that the clocks passed twice; its first passing was taken")
                .contains("1 time is in an hour that the clocks left out")
                .contains("conversions has no column revenue, so the revenue of each conversion is 0")
                .contains("there is no table session_costs, so the report has no cost, CPO and ROAS");
        assertThat(shop.rows(BroughtDatabase.JOURNEYS))
                .as("02:30 summer time is before 01:00 UTC, winter time is not")
                .containsExactly("o1|s1", "o1|s3");
    }

    @Test
    void whatIsMappedButMissingIsAnErrorThatNamesWhatThereIs() throws IOException {
        brought.untyped();
        brought.mapping("source: {costs: {table: clicks}}");
        assertThat(brought.refused(11).err())
                .contains("has no table clicks; it has conversions, session_costs, session_sources.");
        brought.mapping("source: {sessions: {columns: {holder_engagement: {column: pages, at_least: 2}}}}");
        assertThat(brought.refused(11).err()).contains("has no column pages");
        brought.mapping("source: {sessions: {query: SELECT 1 FROM nowhere}}");
        assertThat(brought.refused(2).err()).contains("The query of sessions cannot be run", "no such table: nowhere");
        brought.mapping("source: {sessions: {tabl: x}}");
        assertThat(brought.refused(2).err()).contains("source.sessions has an unknown key 'tabl'; did you mean table?");
        brought.mapping("source: {time_zone: Europe/Berlni}");
        assertThat(brought.refused(2).err()).contains("did you mean Europe/Berlin?");
        brought.mapping("source: {conversions: {columns: {timestamp: {column: x, form: iso9}}}}");
        assertThat(brought.refused(2).err())
                .contains("source.conversions.columns.timestamp.form is 'iso9'", "did you mean iso?");
    }

    @Test
    void aTableOfOtherNamesIsAnsweredWithTheMappingAndTheViewToPaste() {
        shop.sql("CREATE TABLE web_visits (id, visitor, started_at, utm_channel)");
        shop.sql("CREATE TABLE orders (number, visitor, paid_at, total)");
        shop.sql("INSERT INTO web_visits VALUES (1, 'u', '2024-03-01 10:00', 'SEO')");
        shop.sql("INSERT INTO orders VALUES (1, 'u', '2024-03-02 10:00', 5)");

        String told = brought.refused(11).err();
        assertThat(told)
                .contains(
                        "    table: web_visits\n    columns: {session_id: id, user_id: visitor, timestamp: started_at, channel_name: utm_channel}");
        shop.sql(told.substring(told.indexOf("CREATE VIEW")).strip().replace(";", ""));
        told = brought.refused(11).err();
        assertThat(told)
                .contains(
                        "    table: orders\n    columns: {conv_id: number, user_id: visitor, timestamp: paid_at, revenue: total}");
        shop.sql(told.substring(told.indexOf("CREATE VIEW")).strip().replace(";", ""));
        brought.run();
        assertThat(shop.rows(REPORT)).containsExactly("SEO|0.0|1.0|5.0");
    }

    @Test
    void campaignsAndTypesMayBeMappedAndOptionsMustAgree() throws IOException {
        brought.untyped();
        shop.sql("ALTER TABLE session_sources ADD COLUMN utm_campaign");
        shop.sql("INSERT INTO session_sources VALUES ('s1', 'u1', '2024-03-01', '10:00:00', 'SEO', 1, 1, 0, 'spring')");
        shop.sql("INSERT INTO conversions VALUES ('o1', 'u1', '2024-03-03', '10:00:00', 100)");
        brought.mapping("source: {sessions: {columns: {campaign: utm_campaign}}}");
        brought.run();
        assertThat(folder.resolve("out/campaign_reporting.csv")).content().contains("spring");
        brought.mapping("campaign_column: other\nsource: {sessions: {columns: {campaign: utm_campaign}}}");
        assertThat(brought.refused(2).err()).contains("campaign_column is 'other'", "'utm_campaign'; give one of them");
    }

    @Test
    void forgettingAUserLooksInTheMappedTables() throws IOException {
        shop.sql("CREATE TABLE visits (id REAL, visitor REAL, at, channel)");
        shop.sql("CREATE TABLE orders (id, visitor REAL, at, total)");
        shop.sql("INSERT INTO visits VALUES (1, 7, '2024-03-01 10:00', 'SEO')");
        shop.sql("INSERT INTO orders VALUES ('o1', 7, '2024-03-02 10:00', 5)");
        brought.mapping("""
                source:
                  sessions: {table: visits, columns: {session_id: id, user_id: visitor, timestamp: at, channel_name: channel}}
                  conversions: {table: orders, columns: {conv_id: id, user_id: visitor, timestamp: at, revenue: total}}
                """);
        brought.run();
        assertThat(shop.rows(BroughtDatabase.JOURNEYS)).containsExactly("o1|1");
        brought.sound("forget", "--db", "shop.db", "--user", "7");
        assertThat(shop.rows(BroughtDatabase.JOURNEYS)).isEmpty();
        assertThat(shop.rows("SELECT count(*) FROM visits")).containsExactly("1");
    }
}

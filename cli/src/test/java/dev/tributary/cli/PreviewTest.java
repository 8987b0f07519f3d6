package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A preview shows how the rows of a source are understood. */
class PreviewTest {
    @TempDir
    private Path folder;

    private PreviewedShop previewed;

    @BeforeEach
    void inAFolder() {
        previewed = new PreviewedShop(folder);
    }

    @Test
    void theReferenceTablesAreReadByTheirNamesAndTheFormOfTheirTimesIsFound() {
        previewed.shop();
        Cli.Result result = previewed.preview();

        assertThat(result.exitCode()).as(result.all()).isZero();
        assertThat(previewed.lines(result))
                .contains(
                        "Source shop.db: 3 sessions, 1 conversion, 1 cost; 0 rows set aside",
                        "Sessions: table session_sources (reference name)",
                        "date | event_date | iso, found | reference name",
                        "holder_engagement | holder_engagement | flag | reference name",
                        "s1 | u1 | 2024-03-01 23:30:00 | Email | holder, closer",
                        "s3 | nobody | 2024-03-04 10:00:00 | Search | holder, closer",
                        "c1 | u1 | 2024-03-03 10:00:00 | 100.00",
                        "Journeys: 1 of 1",
                        "1 2024-03-01 23:30:00 Email (s1)",
                        "Usable 3 sessions, 2024-03-01 to 2024-03-04",
                        "1 conversion of 1 user, 2024-03-03 to 2024-03-03",
                        "Revenue 100.00",
                        "Cost 2.00",
                        "Nothing was sent, and nothing was changed.");
    }

    /** Creates a shop in its own words: an event table with a query, a view, epoch milliseconds and a day first. */
    private void ownTables() throws IOException {
        Shop.open(folder.resolve("shop.db"))
                .sql("CREATE TABLE web_visits (id integer, visitor text, started integer, source text, pages integer)")
                .sql("INSERT INTO web_visits VALUES (1, 'anna', 1711846800000, 'Email', 3),"
                        + " (2, 'anna', 1711850400123, 'Search', 1)")
                .sql("CREATE TABLE shop_orders (number text, visitor text, paid_at text, total real)")
                .sql("INSERT INTO shop_orders VALUES ('o1', 'anna', '31/03/2024 23:30', 12.5)")
                .sql("CREATE VIEW orders AS SELECT * FROM shop_orders");
        Files.writeString(folder.resolve("tributary.yml"), """
                time_zone: America/New_York
                boundary: strict
                source:
                  time_zone: Europe/Berlin
                  sessions:
                    query: SELECT * FROM web_visits
                    columns:
                      session_id: id
                      user_id: visitor
                      timestamp: started
                      channel_name: source
                      holder_engagement: {column: pages, at_least: 2}
                      closer_engagement: 1
                  conversions:
                    table: orders
                    columns:
                      conv_id: number
                      user_id: visitor
                      timestamp: {column: paid_at, form: day_first}
                      revenue: total
                """);
    }

    @Test
    void eachSettingSaysWhereItComesFrom() throws IOException {
        ownTables();
        Cli.Result result = new Cli(folder)
                .with("TRIBUTARY_LOOKBACK_DAYS", "30")
                .run("preview", "--db", "shop.db", "--touch-limit", "5");

        assertThat(result.exitCode()).as(result.all()).isZero();
        assertThat(previewed.lines(result))
                .contains(
                        "Times without an offset are those of Europe/Berlin (tributary.yml)",
                        "Days begin and end in America/New_York (tributary.yml)",
                        "Setting boundary: strict (tributary.yml)",
                        "Setting lookback_days: 30 (environment)",
                        "Setting touch_limit: 5 (command line)",
                        "Sessions: the query (tributary.yml)",
                        "Query: SELECT * FROM web_visits",
                        "timestamp | started | epoch_ms, found | tributary.yml",
                        "holder_engagement | pages | 1 from 2 on | tributary.yml",
                        "closer_engagement | - | always 1 | tributary.yml",
                        "impression_interaction | - | always 0 | assumed",
                        "Conversions: view orders (tributary.yml)",
                        "timestamp | paid_at | day_first, by tributary.yml | tributary.yml");
        assertThat(PreviewedShop.document(
                                new Cli(folder).run("preview", "--db", "shop.db", "--json", "--touch-limit", "5"))
                        .path("settings")
                        .values())
                .extracting(setting -> setting.path("name").asString() + " "
                        + setting.path("from").asString().replace(folder + "/", ""))
                .containsExactly(
                        "db command line",
                        "time_zone tributary.yml",
                        "boundary tributary.yml",
                        "touch_limit command line");
    }

    @Test
    void aSettingOnTheCommandLineGoesBeforeTheFileAndSaysSo() throws IOException {
        ownTables();
        assertThat(previewed.lines(previewed.preview("--time-zone", "Asia/Tokyo")))
                .contains(
                        "Days begin and end in Asia/Tokyo (command line)",
                        "Setting time_zone: Asia/Tokyo (command line)");
        assertThat(previewed.lines(previewed.preview("--config", "none.yml"))).isEmpty();
        Files.writeString(folder.resolve(".env"), "TRIBUTARY_TIME_ZONE=+02:00\n");
        assertThat(previewed.lines(previewed.preview())).contains("Days begin and end in +02:00 (.env)");
    }

    @Test
    void timesAreShownInUtcAndInTheZoneOfDays() throws IOException {
        ownTables();
        assertThat(previewed.lines(previewed.preview()))
                .contains(
                        "session | user | time (UTC) | time (America/New_York) | channel | flags",
                        "1 | anna | 2024-03-31 01:00:00 | 2024-03-30 21:00:00 -04:00 | Email | holder, closer",
                        "2 | anna | 2024-03-31 02:00:00.123 | 2024-03-30 22:00:00.123 -04:00 | Search | closer",
                        "o1 | anna | 2024-03-31 21:30:00 | 2024-03-31 17:30:00 -04:00 | 12.50");
        JsonNode session = previewed.json().path("sessions").path(1);
        assertThat(session.path("time").asString()).isEqualTo("2024-03-31T02:00:00.123Z");
        assertThat(session.path("local_time").asString()).isEqualTo("2024-03-30T22:00:00.123-04:00");
        assertThat(session.path("day").asString()).isEqualTo("2024-03-30");
    }

    @Test
    void whatIsMissingIsShownAsAssumed() {
        Shop.open(folder.resolve("shop.db"))
                .sql("CREATE TABLE session_sources (session_id text, user_id text, event_date text, event_time text,"
                        + " channel_name text)")
                .sql("INSERT INTO session_sources VALUES ('s', 'u', '2024-03-01', '10:00:00', 'Email')")
                .sql("CREATE TABLE conversions (conv_id text, user_id text, conv_date text, conv_time text)");
        Cli.Result result = previewed.preview();

        assertThat(result.exitCode()).as(result.all()).isZero();
        assertThat(previewed.lines(result))
                .contains(
                        "holder_engagement | - | always 1 | assumed",
                        "impression_interaction | - | always 0 | assumed",
                        "revenue | - | always 0 | assumed",
                        "date | conv_date | iso, no values | reference name")
                .noneMatch(line -> line.startsWith("Costs: ") || line.startsWith("Cost "));
        assertThat(previewed.json().path("counts").has("cost")).isFalse();
        assertThat(previewed.lines(result))
                .anyMatch(line -> line.startsWith("Assumed session_sources has no column holder_engagement"));
    }

    @Test
    void whatIsSetAsideIsCountedByItsCodeWithTheFirstRowOfEach() {
        previewed
                .shop()
                .session("s4", "u1", "2024-02-30", "10:00:00", "Email")
                .session("s5", "u1", "yesterday", "10:00:00", "Email")
                .session("s2", "u2", "2024-03-04", "10:00:00", "Email")
                .conversion("r1", "u1", "2024-03-04", "10:00:00", -60)
                .cost("nowhere", 4);
        Cli.Result result = previewed.preview();

        assertThat(result.exitCode()).as(result.all()).isEqualTo(10);
        assertThat(previewed.lines(result))
                .contains(
                        "Set aside: 5 rows",
                        "session_moment_unusable | 2 | session_sources row 4 (s4): event_date is '2024-02-30', not a"
                                + " date like 2023-09-01",
                        "session_twice | 1 | session_sources row 6 (s2): session_id occurs twice; the earliest row"
                                + " counts",
                        "Revenue 100.00; -60.00 set aside, negative",
                        "Cost 2.00; 4.00 set aside, of no usable session");
        assertThat(previewed.json().path("set_aside").path(1).path("rows").asInt())
                .isEqualTo(2);
        assertThat(previewed.json().path("exit_code").asInt()).isEqualTo(10);
    }

    @Test
    void filesAreShownWithTheFormThatWasFound() throws IOException {
        Path files = Files.createDirectory(folder.resolve("shop"));
        Files.writeString(files.resolve("visits-1.csv"), "id;who;at;channel\ns1;u;2024-03-01T10:00:00Z;Email\n");
        Files.writeString(
                files.resolve("visits-2.csv"), "id;who;at;channel\ns2;u;2024-03-02T10:00:00Z;Email\ns3;;never;Email\n");
        Files.writeString(
                files.resolve("conversions.csv"),
                "conv_id,user_id,conv_date,conv_time,revenue\nc,u,2024-03-03,10:00:00,5\n");
        Files.writeString(folder.resolve("tributary.yml"), """
                source: {sessions: {table: visits-*, columns: {session_id: id, user_id: who, timestamp: at, channel_name: channel}}}
                """);
        Cli.Result result = new Cli(folder).run("preview", "--db", "csv:shop");

        assertThat(result.exitCode()).as(result.all()).isEqualTo(10);
        assertThat(previewed.lines(result))
                .contains(
                        "Sessions: files visits-* (tributary.yml)",
                        "Conversions: files conversions (reference name)",
                        "timestamp | at | iso, found | tributary.yml",
                        "s2 | u | 2024-03-02 10:00:00 | Email | holder, closer",
                        "Sessions as they are read: 2 of 2")
                .anyMatch(line -> line.startsWith("Files "))
                .anyMatch(line -> line.startsWith("session_moment_unusable | 1 | ") && line.contains("visits-2.csv"));
    }

    @Test
    void tenRowsOfEachAndThreeJourneysAreShownAndOfALongJourneyTheLastSessions() {
        Shop shop = Shop.create(folder.resolve("shop.db"));
        shop.sql("INSERT INTO session_sources WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i <"
                + " 40) SELECT 's' || i, 'u', '2024-03-01', printf('10:%02d:00', i), 'Email', 1, 1, 0 FROM n");
        for (int order = 0; order < 12; order++) {
            shop.conversion("c" + order, "u", "2024-03-02", "10:00:00", order);
        }
        Cli.Result result = previewed.preview();

        assertThat(result.out())
                .contains(
                        "Sessions as they are read: 10 of 40",
                        "Conversions as they are read: 10 of 12",
                        "Journeys: 3 of 12",
                        "30 earlier sessions",
                        "40  2024-03-01 10:40:00  Email  (s40)")
                .doesNotContain("(s30)");
        assertThat(previewed.json().path("sessions").size()).isEqualTo(10);
        assertThat(previewed.json().path("conversions").size()).isEqualTo(10);
        assertThat(previewed.json().path("journeys_shown")).hasSize(3);
        assertThat(previewed.json().at("/journeys_shown/0/sessions").size()).isEqualTo(40);
    }

    @Test
    void theTypeOfAConversionIsThatOfItsRuleAndTheCampaignIsShownIfItIsRead() throws IOException {
        previewed.shop().conversion("c2", "u1", "2024-03-05", "10:00:00", 7);
        Files.writeString(folder.resolve("tributary.yml"), """
                campaign_column: user_id
                conversion_types:
                  - {name: large, revenue_from: 50}
                """);
        Cli.Result result = previewed.preview();
        assertThat(previewed.lines(result))
                .contains(
                        "campaign | user_id | name or none | tributary.yml",
                        "s1 | u1 | 2024-03-01 23:30:00 | Email | u1 | holder, closer",
                        "c1 | u1 | 2024-03-03 10:00:00 | 100.00 | large",
                        "c2 | u1 | 2024-03-05 10:00:00 | 7.00 | other");
        assertThat(previewed.json().at("/sessions/0/campaign").asString()).isEqualTo("u1");
        assertThat(previewed.json().at("/conversions/1/type").asString()).isEqualTo("other");
    }

    @Test
    void nothingIsWrittenAndNoKeyIsNeeded() throws IOException {
        previewed.shop();
        Files.writeString(folder.resolve("tributary.yml"), "attributor: ihc-api\nconv_type_id: x\nout: files\n");
        byte[] before = Files.readAllBytes(folder.resolve("shop.db"));
        assertThat(previewed.preview().exitCode()).isZero();
        assertThat(previewed.preview("--json").exitCode()).isZero();

        assertThat(Files.readAllBytes(folder.resolve("shop.db"))).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder("shop.db", "tributary.yml");
        }
    }

    @Test
    void namesFromOutsideAreShownHarmless() {
        previewed
                .shop()
                .sql("INSERT INTO session_sources VALUES (char(27) || '[31m', 'a' || char(10) || 'b', '2024-03-01',"
                        + " '10:00:00', 'x' || char(8238) || 'y', 1, 1, 0)");
        assertThat(previewed.preview().out())
                .contains("\\u001b[31m", "a\\u000ab", "x\\u202ey")
                .doesNotContain("\u001b", "\u202e");
    }
}

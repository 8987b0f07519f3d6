package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A preview shows how the rows of a source are understood, and what a run would make of them. */
class PreviewTest {
    @TempDir
    private Path folder;

    private Cli.Result preview(String... options) {
        return new Cli(folder)
                .run(Stream.concat(Stream.of("preview", "--db", "shop.db"), Stream.of(options))
                        .toArray(String[]::new));
    }

    private JsonNode json(String... options) {
        return document(
                preview(Stream.concat(Stream.of(options), Stream.of("--json")).toArray(String[]::new)));
    }

    private static JsonNode document(Cli.Result result) {
        return JsonMapper.shared().readTree(result.out());
    }

    private Shop shop() {
        return Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2024-03-01", "23:30:00", "Email")
                .session("s2", "u1", "2024-03-02", "10:00:00", "Search")
                .session("s3", "nobody", "2024-03-04", "10:00:00", "Search")
                .conversion("c1", "u1", "2024-03-03", "10:00:00", 100)
                .cost("s1", 2);
    }

    /** Returns the lines of a table, its blanks reduced to one. */
    private List<String> lines(Cli.Result result) {
        return result.out()
                .replace(folder + "/", "")
                .lines()
                .map(line -> line.strip().replaceAll(" +", " "))
                .toList();
    }

    @Test
    void theReferenceTablesAreReadByTheirNamesAndTheFormOfTheirTimesIsFound() {
        shop();
        Cli.Result result = preview();

        assertThat(result.exitCode()).as(result.all()).isZero();
        assertThat(lines(result))
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
        assertThat(lines(result))
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
        assertThat(document(new Cli(folder).run("preview", "--db", "shop.db", "--json", "--touch-limit", "5"))
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
        assertThat(lines(preview("--time-zone", "Asia/Tokyo")))
                .contains(
                        "Days begin and end in Asia/Tokyo (command line)",
                        "Setting time_zone: Asia/Tokyo (command line)");
        assertThat(lines(preview("--config", "none.yml"))).isEmpty();
        Files.writeString(folder.resolve(".env"), "TRIBUTARY_TIME_ZONE=+02:00\n");
        assertThat(lines(preview())).contains("Days begin and end in +02:00 (.env)");
    }

    @Test
    void timesAreShownInUtcAndInTheZoneOfDays() throws IOException {
        ownTables();
        assertThat(lines(preview()))
                .contains(
                        "session | user | time (UTC) | time (America/New_York) | channel | flags",
                        "1 | anna | 2024-03-31 01:00:00 | 2024-03-30 21:00:00 -04:00 | Email | holder, closer",
                        "2 | anna | 2024-03-31 02:00:00.123 | 2024-03-30 22:00:00.123 -04:00 | Search | closer",
                        "o1 | anna | 2024-03-31 21:30:00 | 2024-03-31 17:30:00 -04:00 | 12.50");
        JsonNode session = json().path("sessions").path(1);
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
        Cli.Result result = preview();

        assertThat(result.exitCode()).as(result.all()).isZero();
        assertThat(lines(result))
                .contains(
                        "holder_engagement | - | always 1 | assumed",
                        "impression_interaction | - | always 0 | assumed",
                        "revenue | - | always 0 | assumed",
                        "date | conv_date | iso, no values | reference name")
                .noneMatch(line -> line.startsWith("Costs: ") || line.startsWith("Cost "));
        assertThat(json().path("counts").has("cost")).isFalse();
        assertThat(lines(result))
                .anyMatch(line -> line.startsWith("Assumed session_sources has no column holder_engagement"));
    }

    @Test
    void whatIsSetAsideIsCountedByItsCodeWithTheFirstRowOfEach() {
        shop().session("s4", "u1", "2024-02-30", "10:00:00", "Email")
                .session("s5", "u1", "yesterday", "10:00:00", "Email")
                .session("s2", "u2", "2024-03-04", "10:00:00", "Email")
                .conversion("r1", "u1", "2024-03-04", "10:00:00", -60)
                .cost("nowhere", 4);
        Cli.Result result = preview();

        assertThat(result.exitCode()).as(result.all()).isEqualTo(10);
        assertThat(lines(result))
                .contains(
                        "Set aside: 5 rows",
                        "session_moment_unusable | 2 | session_sources row 4 (s4): event_date is '2024-02-30', not a"
                                + " date like 2023-09-01",
                        "session_twice | 1 | session_sources row 6 (s2): session_id occurs twice; the first row was"
                                + " kept",
                        "Revenue 100.00; -60.00 set aside, negative",
                        "Cost 2.00; 4.00 set aside, of no usable session");
        assertThat(json().path("set_aside").path(1).path("rows").asInt()).isEqualTo(2);
        assertThat(json().path("exit_code").asInt()).isEqualTo(10);
    }

    @Test
    void whereNothingCanBeAttributedTheExitCodeIsThatOfARun() {
        Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2024-03-01", "10:00:00", "Email")
                .conversion("c1", "u2", "2024-03-03", "10:00:00", 100);
        Cli.Result result = preview();

        assertThat(result.exitCode()).isEqualTo(10);
        assertThat(result.out())
                .contains("none of 1 conversion can be attributed")
                .doesNotContain("Journeys: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--time-zone Europe/Berlin",
                "--from 2024-03-02 --to 2024-03-05 --boundary strict",
                "--lookback-days 1 --exclude-channels Search",
                "--campaign-column channel_name --conversion-type-column user_id"
            })
    void aFigureIsTheSameAsThatOfARun(String asked) {
        shop().session("s4", "undefined", "2024-02-30", "10:00:00", "Email")
                .session("s5", "undefined", "2024-03-03", "10:00:00", "email")
                .session("s6", "u2", "2024-03-05", "09:00:00", "Social")
                .session("s6", "u2", "2024-03-05", "09:00:00", "Social")
                .conversion("c2", "u2", "2024-03-05", "09:00:00", 0.1)
                .conversion("c2", "u2", "2024-03-05", "09:00:00", 0.2)
                .conversion("c3", "undefined", "2024-03-05", "23:30:00", 33.35)
                .conversion("r1", "u1", "2024-03-04", "10:00:00", -60)
                .cost("s1", 5)
                .cost("s6", -0.3)
                .cost("nowhere", 4.7);
        String[] options = asked.isEmpty() ? new String[0] : asked.split(" ");
        Cli.Result before =
                preview(Stream.concat(Stream.of(options), Stream.of("--json")).toArray(String[]::new));
        Cli.Result run = new Cli(folder)
                .run(Stream.concat(
                                Stream.of("run", "--db", "shop.db", "--results", "r.db", "--out", "out", "--json"),
                                Stream.of(options))
                        .toArray(String[]::new));

        assertThat(before.exitCode()).as(before.all()).isEqualTo(run.exitCode()).isEqualTo(10);
        JsonNode shown = document(before);
        JsonNode made = document(run);
        assertThat(shown.path("counts").path("rows")).isEqualTo(made.path("source"));
        assertThat(shown.path("journeys")).isEqualTo(made.path("journeys"));
        assertThat(shown.path("intake")).isEqualTo(made.path("intake"));
        for (String amount : List.of("revenue", "cost")) {
            for (String part : List.of("source", "set_aside")) {
                assertThat(shown.at("/counts/" + amount + "/" + part).decimalValue())
                        .as(amount + " " + part)
                        .isEqualByComparingTo(
                                made.at("/checks/" + amount + "/" + part).decimalValue());
            }
            assertThat(shown.at("/counts/" + amount + "/set_aside_by_reason"))
                    .isEqualTo(made.at("/checks/" + amount + "/set_aside_by_reason"));
        }
        assertThat(shown.path("set_aside")
                        .valueStream()
                        .mapToInt(found -> found.path("rows").asInt())
                        .sum())
                .isEqualTo(made.path("quarantine").size());
    }

    @Test
    void spendByDayIsShownAsARunCountsIt() throws IOException {
        shop().sql("CREATE TABLE ads (day text, channel_name text, cost real)")
                .sql(
                        "INSERT INTO ads VALUES ('2024-03-01', 'Email', 3), ('2024-03-05', 'Radio', 4.5), ('soon', 'Email', 1)");
        Files.writeString(folder.resolve("tributary.yml"), "source: {spend: {table: ads, columns: {date: day}}}\n");
        Cli.Result result = preview();

        assertThat(lines(result))
                .contains(
                        "Source shop.db: 3 sessions, 1 conversion, 1 cost, 3 rows of spend; 1 row set aside",
                        "Spend: table ads (tributary.yml)",
                        "date | day | iso, found | tributary.yml",
                        "cost | cost | number | reference name",
                        "Cost 7.50; 1.00 set aside, of rows that cannot be used")
                .anyMatch(line -> line.startsWith("Spend 7.50 by day") && line.contains("1 channel and day has costs"));
        JsonNode run =
                document(new Cli(folder).run("run", "--db", "shop.db", "--results", "r.db", "--out", "out", "--json"));
        JsonNode shown = json().at("/counts/cost");
        assertThat(shown.path("spend")).isEqualTo(run.at("/checks/cost/spend"));
        assertThat(shown.path("source").decimalValue())
                .isEqualByComparingTo(run.at("/checks/cost/source").decimalValue());
        assertThat(json().at("/counts/rows")).isEqualTo(run.path("source"));
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
        assertThat(lines(result))
                .contains(
                        "Sessions: files visits-* (tributary.yml)",
                        "Conversions: files conversions (reference name)",
                        "timestamp | at | iso, found | tributary.yml",
                        "s2 | u | 2024-03-02 10:00:00 | Email | holder, closer",
                        "Sessions as they are read: 2 of 2")
                .anyMatch(line -> line.startsWith("Files "))
                .anyMatch(line -> line.startsWith("session_moment_unusable | 1 | ") && line.contains("visits-2.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--lookback-days 1.2", "--exclude-channels Search", "--touch-limit 1"})
    void aJourneyIsThatOfExplain(String asked) {
        shop();
        String[] options = asked.isEmpty() ? new String[0] : asked.split(" ");
        JsonNode shown = json(options).path("journeys_shown").path(0);
        JsonNode explained = document(new Cli(folder)
                .run(Stream.concat(Stream.of("explain", "c1", "--db", "shop.db", "--json"), Stream.of(options))
                        .toArray(String[]::new)));

        assertThat(shown.path("conv_id")).isEqualTo(explained.path("conversion_id"));
        assertThat(shown.path("sessions").values())
                .hasSameSizeAs(explained.path("sessions").values())
                .extracting(session -> session.path("session_id"), session -> session.path("time"))
                .isEqualTo(explained
                        .path("sessions")
                        .valueStream()
                        .map(session ->
                                org.assertj.core.groups.Tuple.tuple(session.path("session_id"), session.path("time")))
                        .toList());
    }

    @Test
    void tenRowsOfEachAndThreeJourneysAreShownAndOfALongJourneyTheLastSessions() {
        Shop shop = Shop.create(folder.resolve("shop.db"));
        shop.sql("INSERT INTO session_sources WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i <"
                + " 40) SELECT 's' || i, 'u', '2024-03-01', printf('10:%02d:00', i), 'Email', 1, 1, 0 FROM n");
        for (int order = 0; order < 12; order++) {
            shop.conversion("c" + order, "u", "2024-03-02", "10:00:00", order);
        }
        Cli.Result result = preview();

        assertThat(result.out())
                .contains(
                        "Sessions as they are read: 10 of 40",
                        "Conversions as they are read: 10 of 12",
                        "Journeys: 3 of 12",
                        "30 earlier sessions",
                        "40  2024-03-01 10:40:00  Email  (s40)")
                .doesNotContain("(s30)");
        assertThat(json().path("sessions").size()).isEqualTo(10);
        assertThat(json().path("conversions").size()).isEqualTo(10);
        assertThat(json().path("journeys_shown")).hasSize(3);
        assertThat(json().at("/journeys_shown/0/sessions").size()).isEqualTo(40);
    }

    @Test
    void theTypeOfAConversionIsThatOfItsRuleAndTheCampaignIsShownIfItIsRead() throws IOException {
        shop().conversion("c2", "u1", "2024-03-05", "10:00:00", 7);
        Files.writeString(folder.resolve("tributary.yml"), """
                campaign_column: user_id
                conversion_types:
                  - {name: large, revenue_from: 50}
                """);
        Cli.Result result = preview();
        assertThat(lines(result))
                .contains(
                        "campaign | user_id | name or none | tributary.yml",
                        "s1 | u1 | 2024-03-01 23:30:00 | Email | u1 | holder, closer",
                        "c1 | u1 | 2024-03-03 10:00:00 | 100.00 | large",
                        "c2 | u1 | 2024-03-05 10:00:00 | 7.00 | other");
        assertThat(json().at("/sessions/0/campaign").asString()).isEqualTo("u1");
        assertThat(json().at("/conversions/1/type").asString()).isEqualTo("other");
    }

    @Test
    void nothingIsWrittenAndNoKeyIsNeeded() throws IOException {
        shop();
        Files.writeString(folder.resolve("tributary.yml"), "attributor: ihc-api\nconv_type_id: x\nout: files\n");
        byte[] before = Files.readAllBytes(folder.resolve("shop.db"));
        assertThat(preview().exitCode()).isZero();
        assertThat(preview("--json").exitCode()).isZero();

        assertThat(Files.readAllBytes(folder.resolve("shop.db"))).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder("shop.db", "tributary.yml");
        }
    }

    @Test
    void aSourceThatCannotBeReadIsExplainedAsByARun() throws IOException {
        assertThat(new Cli(folder).run("preview").exitCode()).isEqualTo(2);
        assertThat(preview().exitCode()).isEqualTo(2);
        Shop.open(folder.resolve("shop.db")).sql("CREATE TABLE web_visits (id, visitor, started_at, channel)");
        Cli.Result shown = preview();
        assertThat(shown.exitCode()).as(shown.all()).isEqualTo(11);
        assertThat(shown.err())
                .contains("web_visits")
                .isEqualTo(new Cli(folder)
                        .run("run", "--db", "shop.db", "--results", "r.db")
                        .err());
    }

    @Test
    void namesFromOutsideAreShownHarmless() {
        shop().sql("INSERT INTO session_sources VALUES (char(27) || '[31m', 'a' || char(10) || 'b', '2024-03-01',"
                + " '10:00:00', 'x' || char(8238) || 'y', 1, 1, 0)");
        assertThat(preview().out())
                .contains("\\u001b[31m", "a\\u000ab", "x\\u202ey")
                .doesNotContain("\u001b", "\u202e");
    }
}

package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The figures of a preview are those of the commands that it comes before. */
class PreviewAgreesTest {
    @TempDir
    private Path folder;

    private PreviewedShop previewed;

    @BeforeEach
    void inAFolder() {
        previewed = new PreviewedShop(folder);
    }

    @Test
    void whereNothingCanBeAttributedTheExitCodeIsThatOfARun() {
        Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2024-03-01", "10:00:00", "Email")
                .conversion("c1", "u2", "2024-03-03", "10:00:00", 100);
        Cli.Result result = previewed.preview();

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
        previewed
                .shop()
                .session("s4", "undefined", "2024-02-30", "10:00:00", "Email")
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
        Cli.Result before = previewed.preview(
                Stream.concat(Stream.of(options), Stream.of("--json")).toArray(String[]::new));
        Cli.Result run = new Cli(folder)
                .run(Stream.concat(
                                Stream.of("run", "--db", "shop.db", "--results", "r.db", "--out", "out", "--json"),
                                Stream.of(options))
                        .toArray(String[]::new));

        assertThat(before.exitCode()).as(before.all()).isEqualTo(run.exitCode()).isEqualTo(10);
        JsonNode shown = PreviewedShop.document(before);
        JsonNode made = PreviewedShop.document(run);
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
        previewed
                .shop()
                .sql("CREATE TABLE ads (day text, channel_name text, cost real)")
                .sql(
                        "INSERT INTO ads VALUES ('2024-03-01', 'Email', 3), ('2024-03-05', 'Radio', 4.5), ('soon', 'Email', 1)");
        Files.writeString(folder.resolve("tributary.yml"), "source: {spend: {table: ads, columns: {date: day}}}\n");
        Cli.Result result = previewed.preview();

        assertThat(previewed.lines(result))
                .contains(
                        "Source shop.db: 3 sessions, 1 conversion, 1 cost, 3 rows of spend; 1 row set aside",
                        "Spend: table ads (tributary.yml)",
                        "date | day | iso, found | tributary.yml",
                        "cost | cost | number | reference name",
                        "Cost 7.50; 1.00 set aside, of rows that cannot be used")
                .anyMatch(line -> line.startsWith("Spend 7.50 by day") && line.contains("1 channel and day has costs"));
        JsonNode run = PreviewedShop.document(
                new Cli(folder).run("run", "--db", "shop.db", "--results", "r.db", "--out", "out", "--json"));
        JsonNode shown = previewed.json().at("/counts/cost");
        assertThat(shown.path("spend")).isEqualTo(run.at("/checks/cost/spend"));
        assertThat(shown.path("source").decimalValue())
                .isEqualByComparingTo(run.at("/checks/cost/source").decimalValue());
        assertThat(previewed.json().at("/counts/rows")).isEqualTo(run.path("source"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--lookback-days 1.2", "--exclude-channels Search", "--touch-limit 1"})
    void aJourneyIsThatOfExplain(String asked) {
        previewed.shop();
        String[] options = asked.isEmpty() ? new String[0] : asked.split(" ");
        JsonNode shown = previewed.json(options).path("journeys_shown").path(0);
        JsonNode explained = PreviewedShop.document(new Cli(folder)
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
    void aSourceThatCannotBeReadIsExplainedAsByARun() throws IOException {
        assertThat(new Cli(folder).run("preview").exitCode()).isEqualTo(2);
        assertThat(previewed.preview().exitCode()).isEqualTo(2);
        Shop.open(folder.resolve("shop.db")).sql("CREATE TABLE web_visits (id, visitor, started_at, channel)");
        Cli.Result shown = previewed.preview();
        assertThat(shown.exitCode()).as(shown.all()).isEqualTo(11);
        assertThat(shown.err())
                .contains("web_visits")
                .isEqualTo(new Cli(folder)
                        .run("run", "--db", "shop.db", "--results", "r.db")
                        .err());
    }
}

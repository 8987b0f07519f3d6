package dev.tributary.spark.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.command.Commands;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.sample.SampleDatabase;
import dev.tributary.sample.shop.SampleSize;
import dev.tributary.spark.ParquetExport;
import dev.tributary.testing.servers.MariaServer;
import dev.tributary.testing.servers.PostgresServer;
import dev.tributary.testing.servers.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of what Spark has published has the figures, to the last digit, of the page that one machine makes. */
class SamePageTest {
    private static final List<String> TABLES = List.of("session_sources", "conversions", "session_costs");

    @TempDir
    private Path folder;

    private String program(int expected, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Commands.execute(new Surroundings(
                List.of(arguments),
                folder,
                Map.of(),
                new PrintWriter(out),
                new PrintWriter(err),
                Surroundings.Terminal.NONE));
        assertThat(code).as(out + "\n" + err).isEqualTo(expected);
        return out.toString() + err;
    }

    /** Runs both, and makes the page of Spark's results. */
    private void both(String settings) throws IOException {
        both(settings, "parquet:" + folder.resolve("results"));
    }

    private void both(String settings, String results) throws IOException {
        Files.writeString(folder.resolve("tributary.yml"), settings);
        Path shop = folder.resolve("shop.db");
        SampleDatabase.generate(shop, new SampleSize(20_000, 1_600, 5), done -> {});
        ParquetExport.of(shop, folder.resolve("lake"), TABLES);
        program(0, "run", "--db", "shop.db", "--results", "one.db", "--out", "one");
        new TwoRuns(folder)
                .onSpark(Map.of("TRIBUTARY_DB", "parquet:" + folder.resolve("lake"), "TRIBUTARY_RESULTS", results));
        program(0, "report", "--results", results, "--out", "two");
    }

    private ShownPage page(String file) {
        return ShownPage.in(folder.resolve(file));
    }

    private void assertSameFigures(ShownPage two, ShownPage one) {
        assertThat(one.channels()).hasSizeGreaterThan(20);
        assertThat(two.channels()).isEqualTo(one.channels());
        assertThat(two.section("over-time")).isEqualTo(one.section("over-time"));
        assertThat(two.section("roles")).isEqualTo(one.section("roles"));
        assertThat(two.sums()).isEqualTo(one.sums());
        assertThat(two.decided()).isEqualTo(one.decided());
        assertThat(one.heads()).hasSize(5);
        assertThat(two.heads()).isEqualTo(one.heads());
    }

    @Test
    void theWholeShopHasTheSameFiguresAndSaysWhatIsLeftOut() throws IOException {
        both("lookback_days: 30\n");

        ShownPage two = page("two/report.html");
        assertSameFigures(two, page("one/report.html"));
        assertThat(two.section("checks")).isEqualTo(page("one/report.html").section("checks"));
        assertThat(two.section("run")).contains("sessions of the last 30 days");
        assertThat(two.section("left-out"))
                .contains(
                        "neither users nor journeys",
                        "bin/tributary-spark compare --intervals",
                        "bin/tributary-spark figures");
        assertThat(two.html())
                .doesNotContain("id=\"models\"", "id=\"paths\"", "id=\"flow\"", "id=\"times\"", "id=\"journeys\"");
        for (String figures : List.of("channels", "cost", "run")) {
            assertThat(two.section(figures)).doesNotContain("bootstrap", "thin end", "clearly", "could decide");
        }

        program(0, "export", "--results", "parquet:results", "--out", "csv");
        assertThat(folder.resolve("csv/channel_reporting.csv"))
                .hasSameBinaryContentAs(folder.resolve("one/channel_reporting.csv"));
        try (Stream<Path> written = Files.list(folder.resolve("csv"))) {
            assertThat(written).hasSize(1);
        }
    }

    /** The first days of the run, since one machine compares others with the days before them. */
    @Test
    void aWindowInAnotherZoneIsTheSameAndSoAreSomeOfItsDays() throws IOException {
        both("""
                from: 2025-05-10
                to: 2025-06-25
                time_zone: America/New_York
                date_basis: cash
                cut_at_previous: true
                transform: unique
                """);
        assertSameFigures(page("two/report.html"), page("one/report.html"));

        String[] days = {"--to", "2025-06-20"};
        program(0, words(days, "report", "--db", "shop.db", "--results", "one.db", "--html", "some-one.html"));
        String told = program(
                0, words(days, "report", "--db", "shop.db", "--results", "parquet:results", "--html", "some-two.html"));
        assertThat(told).contains("the source is not read");
        ShownPage one = page("some-one.html");
        ShownPage two = page("some-two.html");
        assertThat(two.channels()).isEqualTo(one.channels()).hasSizeGreaterThan(20);
        assertThat(two.section("roles")).isEqualTo(one.section("roles"));
        assertThat(two.section("left-out"))
                .contains("What options left out of journeys is known of all days of the run");

        assertThat(program(2, words(days, "report", "--results", "parquet:results", "--from", "2025-05-09")))
                .contains("covered 2025-05-10 to 2025-06-25, America/New_York", "Leave out --from and --to");
        assertThat(program(2, "report", "--results", "parquet:results", "--time-zone", "UTC"))
                .contains("has the days of America/New_York", "--time-zone asks for another");
        assertThat(program(2, "export", "--results", "parquet:results", "--date-basis", "accrual"))
                .contains("is by cash");
    }

    private static String[] words(String[] days, String... words) {
        return Stream.concat(Stream.of(words), Stream.of(days)).toArray(String[]::new);
    }

    @Test
    void aSourceWithFaultsInEveryTableHasTheSameFiguresAndDecisions() throws IOException {
        new UntidyShop(1, 300).write(folder.resolve("shop"));
        Files.writeString(folder.resolve("tributary.yml"), """
                source:
                  sessions: {columns: {timestamp: at}}
                  conversions: {columns: {timestamp: at}}
                  spend: {table: ad_spend, columns: {cost: amount}}
                  identities: {table: identities}
                channel_names: {E-Mail: Email}
                campaign_column: campaign
                """);
        program(10, "run", "--db", "csv:shop", "--results", "one.db", "--out", "one");
        new TwoRuns(folder).onSpark(Map.of("TRIBUTARY_DB", "csv:" + folder.resolve("shop")));
        program(0, "report", "--results", "parquet:results", "--out", "two");

        ShownPage one = page("one/report.html");
        ShownPage two = page("two/report.html");
        assertThat(two.channels()).isEqualTo(one.channels()).hasSizeGreaterThan(10);
        assertThat(two.section("over-time")).isEqualTo(one.section("over-time"));
        assertThat(two.sums()).isEqualTo(one.sums());
        assertThat(one.decided()).contains("Identities").contains("Spend");
        assertThat(two.decided()).isEqualTo(one.decided().replaceFirst("(?s)<dt>Files</dt>.*?(?=<dt>)", ""));
        program(0, "export", "--results", "parquet:results", "--out", "csv");
        for (String file : List.of("channel_reporting.csv", "campaign_reporting.csv")) {
            assertThat(folder.resolve("csv").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
        }
    }

    private void assertSameFromDatabase(TestDatabase results) throws IOException {
        both("cut_at_previous: true\ncampaign_column: channel_name\n", results.address());
        assertSameFigures(page("two/report.html"), page("one/report.html"));
        assertThat(page("two/report.html").section("checks"))
                .isEqualTo(page("one/report.html").section("checks"));
        program(0, "export", "--results", results.address(), "--out", "csv");
        for (String file : List.of("channel_reporting.csv", "campaign_reporting.csv")) {
            assertThat(folder.resolve("csv").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
        }
    }

    @Test
    void resultsInPostgresHaveTheSameFigures() throws IOException {
        assertSameFromDatabase(PostgresServer.shared().database("page_of_spark"));
    }

    @Test
    void resultsInMariaDbHaveTheSameFigures() throws IOException {
        assertSameFromDatabase(MariaServer.shared()
                .database("page_of_spark")
                .run("ALTER DATABASE page_of_spark CHARACTER SET latin1 COLLATE latin1_swedish_ci"));
    }
}

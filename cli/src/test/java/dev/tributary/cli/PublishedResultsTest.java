package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page and the CSV of results in the form in which Spark publishes them; here the tables are written from a run of one
 * machine. Those that Spark itself writes are read in the module {@code spark}.
 */
class PublishedResultsTest {
    private static final String SCRIPT = "<script>alert(1)</script>";

    @TempDir
    private Path folder;

    private Cli cli() {
        return new Cli(folder);
    }

    /** @param change the document of the run, as it is published */
    private void publish(UnaryOperator<String> change) throws IOException, SQLException {
        Shop shop = Shop.create(folder.resolve("shop.db"))
                .session("s1", "ann", "2024-03-01", "10:00:00", SCRIPT)
                .session("s2", "ann", "2024-03-02", "10:00:00", "Email")
                .session("s3", "ben", "2024-03-01", "11:00:00", "Email")
                .conversion("c1", "ann", "2024-03-02", "12:00:00", 120.5)
                .conversion("c2", "ben", "2024-03-03", "12:00:00", 19.9)
                .conversion("c3", "eve", "2024-03-03", "13:00:00", 7)
                .cost("s1", 12.25);
        Cli.Result run = cli().run("run", "--db", "shop.db", "--out", "one", "--run-id", "one");
        assertThat(run.exitCode()).as(run.all()).isZero();
        Path document = folder.resolve("run.json");
        Files.writeString(document, change.apply(Files.readString(folder.resolve("one/run_results.json"))));
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            table(
                    statement,
                    "run",
                    "SELECT 'one' AS run_id, content AS run_results FROM read_text('" + document + "')");
            table(
                    statement,
                    "channel_reporting",
                    "SELECT channel_name, date, cost, ihc, ihc_revenue FROM read_csv('"
                            + folder.resolve("one/channel_reporting.csv") + "')");
            table(
                    statement,
                    "conversions_without_credit",
                    "SELECT 'c3' AS conv_id, DATE '2024-03-03' AS conv_date, 7.0::DOUBLE AS revenue, '' AS reason,"
                            + " 'no_session_of_user' AS code");
            table(
                    statement,
                    "quarantine",
                    "SELECT '' AS source_table, 0 AS source_row, '' AS id, '' AS reason, '' AS code WHERE false");
            for (String day : List.of("2024-03-02", "2024-03-03")) {
                table(statement, "credits/day=" + day, credits(shop, day));
            }
        }
        Files.createDirectories(folder.resolve("results/_tributary"));
        Files.writeString(folder.resolve("results/_tributary/0000000001.json"), """
                {"version": 1, "run_id": "one", "date_basis": "accrual", "time_zone": "UTC",
                 "credits": [{"conv_date": "2024-03-02", "folder": "runs/one/credits/day=2024-03-02"},
                   {"conv_date": "2024-03-03", "folder": "runs/one/credits/day=2024-03-03"}],
                 "tables": {"run": "runs/one/run", "channel_reporting": "runs/one/channel_reporting",
                   "conversions_without_credit": "runs/one/conversions_without_credit",
                   "quarantine": "runs/one/quarantine"}}
                """);
    }

    private void table(Statement statement, String name, String query) throws SQLException, IOException {
        Path place = Files.createDirectories(folder.resolve("results/runs/one").resolve(name));
        statement.execute("COPY (" + query + ") TO '" + place.resolve("part-0.parquet") + "' (FORMAT parquet)");
    }

    private static String credits(Shop shop, String day) {
        String rows = shop
                .rows("SELECT conv_id, session_id, ihc, revenue, channel_name FROM attribution_customer_journey"
                        + " JOIN conversions USING (conv_id) JOIN session_sources USING (session_id) WHERE conv_date = '"
                        + day + "'")
                .stream()
                .map(row -> row.split("\\|"))
                .map(row ->
                        "('%s', '%s', '%s', %s::DOUBLE, %s::DOUBLE)".formatted(row[0], row[1], row[4], row[2], row[3]))
                .collect(Collectors.joining(", "));
        return "SELECT *, ihc * conv_revenue AS revenue, 1.0 AS initializer, 0.0 AS holder, 0.0 AS closer FROM (VALUES "
                + rows + ") AS rows(conv_id, session_id, channel_name, ihc, conv_revenue)";
    }

    @Test
    void aPageIsMadeWithoutASourceAndTextsOfTheResultsAreTexts() throws IOException, SQLException {
        publish(document -> document.replaceFirst("\"program\" : \"[^\"]*\"", "\"program\" : \"<img src=x>\""));
        Files.delete(folder.resolve("shop.db"));

        Cli.Result made = cli().run("report", "--results", "parquet:results", "--title", "Shop", "--out", "two");

        assertThat(made.exitCode()).as(made.all()).isZero();
        assertThat(made.out()).startsWith("File       ").endsWith("two/report.html\n");
        String page = Files.readString(folder.resolve("two/report.html"));
        assertThat(page)
                .contains("&lt;script>alert(1)", "&lt;img src=x", "Shop", "120", "neither users nor journeys")
                .doesNotContain(SCRIPT, "<img");
        try (Stream<Path> written = Files.list(folder.resolve("two"))) {
            assertThat(written).hasSize(1);
        }
    }

    @Test
    void theCsvIsThatOfTheRun() throws IOException, SQLException {
        publish(document -> document);
        Cli.Result json = cli().run("export", "--results", "parquet:results", "--out", "two", "--json");
        assertThat(json.exitCode()).as(json.all()).isZero();
        assertThat(folder.resolve("two/channel_reporting.csv"))
                .hasSameBinaryContentAs(folder.resolve("one/channel_reporting.csv"));
        JsonNode document = JsonMapper.shared().readTree(json.out());
        assertThat(document.path("status").asString()).isEqualTo("success");
        assertThat(document.path("export").path("date_basis").asString()).isEqualTo("accrual");
        assertThat(document.path("files").size()).isEqualTo(1);
    }

    @Test
    void tablesThatTheRunDidNotTellOfAreNotShown() throws IOException, SQLException {
        publish(document -> document);
        Path day = folder.resolve("results/runs/one/credits/day=2024-03-03");
        Files.copy(day.resolve("part-0.parquet"), day.resolve("part-1.parquet"));
        Cli.Result refused = cli().run("report", "--results", "parquet:results");
        assertThat(refused.exitCode()).isEqualTo(14);
        assertThat(refused.err()).contains("are not those that the run 'one' told of", "the figures of 'Email' differ");
        assertThat(folder.resolve("report.html")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "run-results/1|run-results/2|has the format 'run-results/2'",
                "\"window\" :|\"days\" :|no usable window",
                "\"sessions\" : 3|\"sessions\" : \"many\"|no usable sessions",
                "\"zone\" : \"UTC\"|\"zone\" : \"Mars\"|Mars",
                "\"schema\"|schema|cannot be read"
            })
    void aDocumentThatIsNoneOfARunIsTold(String text, String other, String told) throws IOException, SQLException {
        publish(document -> document.replace(text, other));
        Cli.Result refused = cli().run("report", "--results", "parquet:results");
        assertThat(refused.exitCode()).as(refused.all()).isEqualTo(14);
        assertThat(refused.err()).contains("the table run of parquet:", told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--results parquet:nowhere|There is no folder of results|bin/tributary-spark run",
                "--results parquet:one|Nothing is published in|bin/tributary-spark run",
                "--results jdbc:h2:shop|are read by Spark alone|such as postgresql://user@host/database",
                "--results iceberg:lake.shop|are read by Spark alone|--results parquet:FOLDER",
                "--results csv:one|are not read from csv|--results parquet:FOLDER",
                "--results parquet:results --no-html|--no-html leaves it out|tributary export --results",
                "--results parquet:results --html results/runs/one/run/part-0.parquet|would be written into|another file",
                "--results parquet:results --from 2024-03-09 --to 2024-03-01|2024-03-09|--to"
            })
    void whatCannotBeDoneIsSaidWithWhatToDo(String options, String what, String mend) throws IOException, SQLException {
        publish(document -> document);
        Cli.Result refused = cli().run(("report " + options).split(" "));
        assertThat(refused.exitCode()).as(refused.all()).isEqualTo(2);
        assertThat(refused.err()).contains(what, mend);
        assertThat(folder.resolve("report.html")).doesNotExist();
    }

    @Test
    void aSourceThatIsNamedAsWellIsSaidNotToBeRead() throws IOException, SQLException {
        publish(document -> document);
        Cli.Result made = cli().run("report", "--db", "shop.db", "--results", "parquet:results");
        assertThat(made.exitCode()).as(made.all()).isZero();
        assertThat(made.err()).contains("the source is not read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://me@127.0.0.1:1/shop", "mysql://me@127.0.0.1:1/shop"})
    void aDatabaseOfResultsThatDoesNotAnswerIsToldAndMayAnswerLater(String address) {
        Cli.Result refused = cli().run("report", "--results", address);
        assertThat(refused.exitCode()).as(refused.all()).isEqualTo(75);
        assertThat(refused.err()).contains("server answers at 127.0.0.1:1");
        assertThat(folder.resolve("report.html")).doesNotExist();
    }
}

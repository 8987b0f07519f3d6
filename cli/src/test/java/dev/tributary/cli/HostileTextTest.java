package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.tributary.testing.Behaviour;
import dev.tributary.testing.BillingService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Malicious ids and channels: SQL statements, formulas, log lines, terminal control sequences. */
class HostileTextTest {
    private static final String KEY = "canary-key-4711";
    private static final List<String> TEXTS = List.of(
            "'); DROP TABLE conversions; --",
            "\" OR 1=1 --",
            "two\nlines\r\nand more",
            "error: forged\n       line",
            "\u001b[2J\u001b]0;title\u0007",
            "\u202eltr \u2066hidden",
            "😀 ü 中 \u0430\u0440\u0440le",
            "<script>alert(1)</script>&amp;",
            "../../etc/passwd",
            "=1+1",
            " padded ",
            "%s %n {0} ${jndi:ldap://x}",
            "x".repeat(20_000));

    /** SQLite's own text functions do not preserve it, so no id or channel may contain it. */
    private static final String NUL = "a\u0000b";

    @TempDir
    private Path folder;

    @Test
    void theyAreKeptAsTheyAreAndDoNothing() throws IOException, SQLException {
        Shop shop = Shop.create(folder.resolve("shop.db"));
        fill();
        Cli cli = new Cli(folder).with("IHC_API_KEY", KEY);
        try (BillingService service = BillingService.start(KEY, Behaviour.CALM)) {
            String[] run = {
                "run", "--db", "shop.db", "--out", "out", "--ihc-url", service.origin(), "--conv-type-id", "'; --\u0007"
            };
            Cli.Result result = cli.run(run);
            assertThat(result.exitCode()).as("rows were set aside").isEqualTo(10);
            assertThat(result.out()).contains("a\\u0000b", "holds a NUL character");
            assertHarmless(result.all());
            assertThat(service.bills().billed()).isEqualTo(TEXTS.size());

            assertThat(cli.run(run).exitCode()).isEqualTo(10);
            assertThat(service.bills().billed()).as("the ledger knows them").isEqualTo(TEXTS.size());
        }
        assertThat(ids("SELECT conv_id FROM conversions")).containsExactlyInAnyOrderElementsOf(all());
        assertThat(ids("SELECT conv_id FROM attribution_customer_journey")).containsExactlyInAnyOrderElementsOf(TEXTS);
        assertThat(ids("SELECT session_id FROM attribution_customer_journey"))
                .containsExactlyInAnyOrderElementsOf(TEXTS);
        assertThat(ids("SELECT conv_id FROM tributary_answer")).containsExactlyInAnyOrderElementsOf(TEXTS);
        assertThat(ids("SELECT channel_name FROM channel_reporting")).containsExactlyInAnyOrderElementsOf(TEXTS);
        assertThat(shop.rows("PRAGMA integrity_check")).containsExactly("ok");
        assertCsv();
        assertFiles();
    }

    @Test
    void whatIsSaidOfThemIsOneLineEachAndShowsTheirCode() throws IOException, SQLException {
        Shop.create(folder.resolve("shop.db"));
        fill();
        Cli cli = new Cli(folder);
        assertThat(cli.run("run", "--db", "shop.db", "--out", "out").exitCode()).isEqualTo(10);
        for (String text : TEXTS) {
            Cli.Result explained = cli.run("explain", text, "--db", "shop.db");
            assertThat(explained.exitCode()).as("explain").isZero();
            assertHarmless(explained.all());
            Cli.Result json = cli.run("explain", text, "--db", "shop.db", "--json");
            JsonNode document = JsonMapper.shared().readTree(json.out());
            assertThat(document.findValue("conversion_id").asString()).isEqualTo(text);
            assertHarmless(cli.run("explain", "no " + text, "--db", "shop.db").all());
        }
        Cli.Result figures = cli.run("figures", "--db", "shop.db", "--out", "figures");
        assertThat(figures.exitCode()).isEqualTo(10);
        assertHarmless(figures.all());
        for (String command : List.of("run", "figures")) {
            Cli.Result types =
                    cli.run(command, "--db", "shop.db", "--out", "types", "--conversion-type-column", "conv_id");
            assertThat(types.exitCode()).isEqualTo(10);
            assertHarmless(types.all());
        }
        assertThat(Files.readString(folder.resolve("types/conversion_types.csv")))
                .doesNotContain("\n=", "\n\"=");
    }

    private void fill() throws SQLException {
        try (Connection connection = connect();
                PreparedStatement session = connection.prepareStatement(
                        "INSERT INTO session_sources VALUES (?, ?, '2023-09-01', '10:00:00', ?, 1, 1, 0)");
                PreparedStatement conversion = connection.prepareStatement(
                        "INSERT INTO conversions VALUES (?, ?, '2023-09-02', '10:00:00', 5)")) {
            for (String text : all()) {
                session.setString(1, text);
                session.setString(2, text);
                session.setString(3, text);
                session.executeUpdate();
                conversion.setString(1, text);
                conversion.setString(2, text);
                conversion.executeUpdate();
            }
        }
    }

    private static List<String> all() {
        return Stream.concat(TEXTS.stream(), Stream.of(NUL)).toList();
    }

    private List<String> ids(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("shop.db"));
    }

    /** Requires that there are no characters that move the cursor, change the text direction or begin a forged line. */
    private static void assertHarmless(String said) {
        assertThat(said.replace("\n", "").chars().filter(c -> c < ' ' || c == 0x7f || c == 0x202e || c == 0x2066))
                .as("characters that do something")
                .isEmpty();
        assertThat(said.lines()).noneMatch(line -> line.startsWith("error: forged") || line.startsWith("lines"));
        assertThat(said.lines()).allMatch(line -> line.length() < 1_000);
    }

    private void assertCsv() throws IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(folder.resolve("out/channel_reporting.csv"))) {
            List<String> channels =
                    csv.stream().skip(1).map(row -> row.getField(0)).toList();
            assertThat(channels)
                    .containsExactlyInAnyOrderElementsOf(TEXTS.stream()
                            .map(text -> text.startsWith("=") ? "'" + text : text)
                            .toList());
        }
    }

    /** Requires that no file is named after the data. */
    private void assertFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString().replace('\\', '/')))
                    .contains("out/channel_reporting.csv", "out/run_results.json")
                    .allMatch(name -> name.matches("shop\\.db(\\.tributary\\.lock)?|out/[a-z_]+\\.(csv|json|html)"));
        }
    }
}

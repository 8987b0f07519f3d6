package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole program on a folder of CSV files: as on the database from which they were exported. */
class CsvSourceTest {
    private static final List<String> TABLES = List.of("session_sources", "conversions", "session_costs");

    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void inAFolder() throws IOException {
        cli = new Cli(folder);
        assertThat(cli.run("generate", "--out", "shop.db", "--sessions", "2000", "--conversions", "150")
                        .exitCode())
                .isZero();
        Files.createDirectories(folder.resolve("files"));
    }

    private List<List<String>> rows(String table) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("shop.db"));
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT * FROM " + table)) {
            int columns = found.getMetaData().getColumnCount();
            List<String> header = new ArrayList<>();
            for (int column = 1; column <= columns; column++) {
                header.add(found.getMetaData().getColumnName(column));
            }
            rows.add(header);
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    String cell = found.getString(column);
                    row.add(cell == null ? "" : cell);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static byte[] text(List<List<String>> rows, char between, Charset charset) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(String.join(String.valueOf(between), row)).append("\r\n");
        }
        return text.toString().getBytes(charset);
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve("files").resolve(name);
        try (OutputStream plain = Files.newOutputStream(file);
                OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(plain) : plain) {
            out.write(bytes);
        }
    }

    private void sameReport(String out) {
        Cli.Result database = cli.run("run", "--db", "shop.db", "--results", "apart.db", "--out", "database");
        Cli.Result files = cli.run("run", "--db", "csv:files", "--out", out);
        assertThat(files.exitCode()).as(files.all()).isEqualTo(database.exitCode());
        assertThat(folder.resolve(out).resolve("channel_reporting.csv"))
                .hasSameBinaryContentAs(folder.resolve("database/channel_reporting.csv"));
        assertThat(folder.resolve(out).resolve("tributary.db")).isRegularFile();
    }

    @Test
    void anExportGivesTheSameReportToTheByte() throws Exception {
        for (String table : TABLES) {
            write(table + ".csv", text(rows(table), ',', StandardCharsets.UTF_8));
        }
        sameReport("out");
        for (String command : List.of("status", "runs", "report", "export", "compare", "figures", "plan")) {
            Cli.Result found = cli.run(command, "--db", "csv:files", "--out", "out");
            assertThat(found.exitCode()).as(command + found.all()).isZero();
        }
        assertThat(folder.resolve("files"))
                .isDirectoryNotContaining(file -> !file.toString().endsWith(".csv"));
    }

    @Test
    void anExportInAnotherFormGivesTheSameReportAndTheFormIsTold() throws Exception {
        List<List<String>> sessions = rows("session_sources");
        int half = sessions.size() / 2;
        List<List<String>> second = new ArrayList<>(List.of(sessions.get(0)));
        second.addAll(sessions.subList(half, sessions.size()));
        write("session_sources-1.csv.gz", text(sessions.subList(0, half), '\t', StandardCharsets.UTF_16LE));
        write("session_sources-2.txt", text(second, '\t', StandardCharsets.UTF_16LE));
        for (String table : List.of("conversions", "session_costs")) {
            List<List<String>> rows = rows(table);
            int last = rows.get(0).size() - 1;
            rows.subList(1, rows.size())
                    .forEach(row -> row.set(last, row.get(last).replace('.', ',')));
            write(table + ".csv", text(rows, ';', Charset.forName("windows-1252")));
        }
        sameReport("out");
        String told = cli.run("plan", "--db", "csv:files", "--out", "out").out();
        assertThat(told)
                .contains("session_sources-1.csv.gz and 1 other: UTF-16LE, a tab between cells")
                .contains("conversions.csv: UTF-8, a semicolon between cells, a decimal comma");
        JsonNode files = JsonMapper.shared()
                .readTree(cli.run("run", "--db", "csv:files", "--out", "out", "--json")
                        .out())
                .path("intake")
                .path("files");
        assertThat(files.get(0).path("files")).hasSize(2);
        assertThat(files.get(0).path("delimiter").asString()).isEqualTo("\t");
        assertThat(files.get(1).path("decimal").asString()).isEqualTo(",");
    }

    @Test
    void aRowThatIsSetAsideIsNamedByItsFileAndItsLine() throws Exception {
        for (String table : TABLES) {
            write(table + ".csv", text(rows(table), ',', StandardCharsets.UTF_8));
        }
        Files.move(folder.resolve("files/session_costs.csv"), folder.resolve("files/session_costs-1.csv"));
        write("session_costs-2.csv", "session_id,cost\r\nx,1,50\r\ny,2\r\nz,a\0b\r\n".getBytes(StandardCharsets.UTF_8));
        Cli.Result run = cli.run("run", "--db", "csv:files", "--out", "out");
        assertThat(run.exitCode()).as(run.all()).isEqualTo(10);
        assertThat(Files.readString(folder.resolve("out/quarantine.csv")))
                .contains(
                        "session_costs-2.csv,2,x,\"the row has 3 cells, and the header line 2; none of its cells is used\"")
                .contains("session_costs-2.csv,3,y,")
                .contains("session_costs-2.csv,4,z,");
    }

    @Test
    void filesAndTheirFormAreNamedInTheConfiguration() throws Exception {
        Files.createDirectories(folder.resolve("files/exports"));
        write("exports/besuche märz-1.csv", text(rows("session_sources"), ',', StandardCharsets.UTF_8));
        write("orders.csv", text(rows("conversions"), '~', StandardCharsets.UTF_8));
        write("session_costs.csv", "session_id;cost\nx;1.234\n".getBytes(StandardCharsets.UTF_8));
        Files.writeString(folder.resolve("tributary.yml"), """
                source:
                  sessions: {table: 'exports/besuche märz-*.csv'}
                  conversions: {table: orders.csv, file: {delimiter: '~'}}
                """);
        Cli.Result unsure = cli.run("run", "--db", "csv:files", "--out", "out");
        assertThat(unsure.exitCode()).as(unsure.all()).isEqualTo(2);
        assertThat(unsure.err()).contains("session_costs.csv is '1.234'", "file: {decimal: comma}");
        Files.writeString(
                folder.resolve("tributary.yml"), "  costs: {file: {decimal: comma}}\n", StandardOpenOption.APPEND);
        Cli.Result run = cli.run("run", "--db", "csv:files", "--out", "out");
        assertThat(run.exitCode()).as(run.all()).isEqualTo(10);
        assertThat(run.out()).contains("1,234.00");
    }

    @Test
    void resultsAreNeverKeptInTheFolderOfFiles() throws Exception {
        for (String table : TABLES) {
            write(table + ".csv", text(rows(table), ',', StandardCharsets.UTF_8));
        }
        Cli.Result refused = cli.run("run", "--db", "csv:files", "--results", "csv:files");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("Results cannot be kept in csv:", "--results");
        assertThat(cli.run("run", "--db", "csv:nowhere", "--out", "out").err()).contains("There is no folder");
        assertThat(cli.run("run", "--db", "csv:shop.db", "--out", "out").err()).contains("is a file");
    }
}

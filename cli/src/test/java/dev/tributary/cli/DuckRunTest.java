package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.ReferenceData;
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
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program on files that DuckDB reads: as on the database that they are copies of. */
class DuckRunTest {
    private static final List<String> TABLES = List.of("session_sources", "conversions", "session_costs");

    @TempDir
    private Path folder;

    /** Copies the tables, row by row, into a database of DuckDB, and from there to files of all kinds. */
    private void copy(Path shop) throws SQLException, IOException {
        for (String kind : List.of("parquet", "json", "csv")) {
            Files.createDirectories(folder.resolve(kind));
        }
        try (Connection source = DriverManager.getConnection("jdbc:sqlite:file:" + shop + "?mode=ro&immutable=1");
                Connection duck = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("shop.duckdb"));
                Statement statement = duck.createStatement()) {
            duck.setAutoCommit(false);
            for (String table : TABLES) {
                copy(source, duck, table);
                for (String kind : List.of("parquet", "json", "csv")) {
                    statement.execute(
                            "COPY " + table + " TO '" + folder.resolve(kind).resolve(table + "." + kind) + "'");
                }
            }
            duck.commit();
        }
    }

    private static void copy(Connection source, Connection duck, String table) throws SQLException {
        try (Statement reading = source.createStatement();
                ResultSet rows = reading.executeQuery("SELECT * FROM " + table)) {
            int columns = rows.getMetaData().getColumnCount();
            List<String> types = new ArrayList<>();
            for (int column = 1; column <= columns; column++) {
                String name = rows.getMetaData().getColumnName(column);
                types.add(name
                        + (name.contains("engagement") || name.contains("interaction")
                                ? " INTEGER"
                                : name.equals("revenue") || name.equals("cost")
                                        ? " DOUBLE"
                                        : name.endsWith("_date")
                                                ? " DATE"
                                                : name.endsWith("_time") ? " TIME" : " VARCHAR"));
            }
            try (Statement making = duck.createStatement()) {
                making.execute("CREATE TABLE " + table + " (" + String.join(", ", types) + ")");
            }
            try (PreparedStatement insert = duck.prepareStatement("INSERT INTO " + table + " VALUES ("
                    + String.join(", ", Collections.nCopies(columns, "?")) + ")")) {
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        insert.setString(column, rows.getString(column));
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }

    @Test
    void whateverTheFilesAreTheReportHasTheSameBytes() throws SQLException, IOException {
        Path shop = ReferenceData.require().challengeDb();
        copy(shop);
        Cli cli = new Cli(folder);
        Cli.Result database = cli.run("run", "--db", shop.toString(), "--results", "apart.db", "--out", "database");
        for (String address : List.of("parquet:parquet", "json:json", "csv+sql:csv", "duckdb:shop.duckdb", "csv:csv")) {
            String out = "out-" + address.replace(':', '-');
            Cli.Result files = cli.run("run", "--db", address, "--out", out);
            assertThat(files.exitCode()).as(files.all()).isEqualTo(database.exitCode());
            for (String file : List.of("channel_reporting.csv", "conversions_without_credit.csv")) {
                assertThat(folder.resolve(out).resolve(file))
                        .as(address)
                        .hasSameBinaryContentAs(folder.resolve("database").resolve(file));
            }
        }
    }

    @Test
    void aQueryWithGroupsGivesTheSameReportEachTime() throws SQLException, IOException {
        copy(ReferenceData.require().challengeDb());
        Files.writeString(folder.resolve("tributary.yml"), """
                source:
                  sessions:
                    query: |
                      SELECT session_id, user_id, min(event_date + event_time) AS began, any_value(channel_name) AS channel_name
                      FROM session_sources GROUP BY ALL
                    columns: {timestamp: began}
                """);
        Cli cli = new Cli(folder);
        for (String out : List.of("one", "two")) {
            Cli.Result run = cli.run("run", "--db", "parquet:parquet", "--out", out);
            assertThat(run.exitCode()).as(run.all()).isZero();
        }
        assertThat(folder.resolve("one/channel_reporting.csv"))
                .hasSameBinaryContentAs(folder.resolve("two/channel_reporting.csv"));
    }
}

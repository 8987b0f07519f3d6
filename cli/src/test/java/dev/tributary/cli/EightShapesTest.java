package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.ReferenceData;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference database in eight shapes: each gives the same bytes of the report as the reference tables. */
class EightShapesTest {
    private static final String SESSIONS = "SELECT session_id, user_id, event_date || 'T' || event_time, channel_name,"
            + " holder_engagement, closer_engagement, impression_interaction FROM session_sources ORDER BY rowid";
    private static final String CONVERSIONS =
            "SELECT conv_id, user_id, conv_date || 'T' || conv_time, revenue FROM conversions ORDER BY rowid";
    private static final String COSTS = "SELECT session_id, cost FROM session_costs ORDER BY rowid";
    private static final String SESSION_COLUMNS =
            "session_id,user_id,at,channel_name,holder_engagement,closer_engagement,impression_interaction";
    private static final String MAPPING = """
            source:
              time_zone: %s
              sessions: {columns: {timestamp: at}}
              conversions: {columns: {timestamp: at}}
            """;
    private static final int TIME = 2;
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    @TempDir
    private Path folder;

    private Path database;
    private byte[] expected = {};

    @BeforeEach
    void theReportOfTheReferenceTables() throws IOException {
        database = ReferenceData.require().challengeDb();
        expected = report("--db", database.toString());
        assertThat(expected).hasSizeGreaterThan(2000);
    }

    private byte[] report(String... source) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("run", "--attributor", "ihc-local", "--results", "results.db", "--out", "out"));
        arguments.addAll(List.of(source));
        Cli.Result result = new Cli(folder).run(arguments.toArray(String[]::new));
        assertThat(result.exitCode()).as(result.all()).isZero();
        assertThat(result.out()).contains("0 rows set aside");
        Files.delete(folder.resolve("results.db"));
        return Files.readAllBytes(folder.resolve("out/channel_reporting.csv"));
    }

    private List<List<String>> rows(String query) {
        return Shop.open(database).rows(query).stream()
                .map(row -> Arrays.stream(row.split("\\|"))
                        .map(cell -> cell.equals("null") ? "" : cell)
                        .toList())
                .toList();
    }

    private static List<List<String>> with(List<List<String>> rows, int column, UnaryOperator<String> change) {
        return rows.stream()
                .map(row -> {
                    List<String> changed = new ArrayList<>(row);
                    changed.set(column, change.apply(row.get(column)));
                    return changed;
                })
                .toList();
    }

    private static LocalDateTime moment(String utc) {
        return LocalDateTime.parse(utc, ISO);
    }

    private void csv(UnaryOperator<String> time, UnaryOperator<String> amount, char delimiter, Charset charset)
            throws IOException {
        write("session_sources", SESSION_COLUMNS, with(rows(SESSIONS), TIME, time), delimiter, charset);
        write(
                "conversions",
                "conv_id,user_id,at,revenue",
                with(with(rows(CONVERSIONS), TIME, time), 3, amount),
                delimiter,
                charset);
        write("session_costs", "session_id,cost", with(rows(COSTS), 1, amount), delimiter, charset);
    }

    private void write(String table, String header, List<List<String>> rows, char delimiter, Charset charset)
            throws IOException {
        String between = String.valueOf(delimiter);
        Files.writeString(
                Files.createDirectories(folder.resolve("exports")).resolve(table + ".csv"),
                header.replace(",", between) + "\r\n"
                        + rows.stream()
                                .map(row -> String.join(between, row) + "\r\n")
                                .collect(Collectors.joining()),
                charset);
    }

    private void table(String name, String columns, List<List<String>> rows, Cells cells) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("shop.db"));
                Statement create = connection.createStatement()) {
            connection.setAutoCommit(false);
            create.execute("CREATE TABLE " + name + " (" + columns + ")");
            int count = columns.split(",").length;
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO " + name + " VALUES (" + String.join(", ", Collections.nCopies(count, "?")) + ")")) {
                for (List<String> row : rows) {
                    for (int column = 0; column < count; column++) {
                        insert.setObject(column + 1, cells.cell(row.get(column), column));
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
        }
    }

    private static @Nullable Object orNull(String text, int column) {
        return text.isEmpty() ? null : text;
    }

    /** Makes the value that is stored in a cell. */
    @FunctionalInterface
    private interface Cells {
        @Nullable
        Object cell(String text, int column);
    }

    private void database(UnaryOperator<String> time) throws SQLException {
        Cells cells = (text, column) -> column == TIME && time.apply(text).matches("\\d+")
                ? Long.valueOf(time.apply(text))
                : column == TIME ? time.apply(text) : column > 3 ? Integer.valueOf(text) : text;
        table("session_sources", SESSION_COLUMNS, rows(SESSIONS), cells);
        table(
                "conversions",
                "conv_id, user_id, at, revenue REAL",
                rows(CONVERSIONS),
                (text, column) -> column == 3 ? Double.valueOf(text) : cells.cell(text, column));
        table("session_costs", "session_id, cost REAL", rows(COSTS), EightShapesTest::orNull);
    }

    private void mapping(String zone) throws IOException {
        Files.writeString(folder.resolve("tributary.yml"), MAPPING.formatted(zone));
    }

    @Test
    void csvWithIsoTimesAndAnOffset() throws IOException {
        csv(
                utc -> moment(utc).plusHours(2).format(ISO) + "+02:00",
                UnaryOperator.identity(),
                ',',
                StandardCharsets.UTF_8);
        mapping("UTC");
        assertThat(report("--db", "csv:exports")).isEqualTo(expected);
    }

    @Test
    void epochSeconds() throws Exception {
        database(utc -> String.valueOf(moment(utc).toEpochSecond(ZoneOffset.UTC)));
        mapping("America/Chicago");
        assertThat(report("--db", "shop.db")).isEqualTo(expected);
    }

    @Test
    void epochMilliseconds() throws Exception {
        database(utc -> moment(utc).toEpochSecond(ZoneOffset.UTC) + "000");
        mapping("UTC");
        assertThat(report("--db", "shop.db")).isEqualTo(expected);
    }

    /** In Chile, clocks were put forward on 3 September 2023, amid the sessions. */
    @Test
    void localTimesOverAChangeOfSummerTime() throws Exception {
        ZoneId zone = ZoneId.of("America/Santiago");
        database(utc -> moment(utc)
                .atZone(ZoneOffset.UTC)
                .withZoneSameInstant(zone)
                .toLocalDateTime()
                .format(ISO));
        mapping("America/Santiago");
        assertThat(report("--db", "shop.db")).isEqualTo(expected);
        mapping("-04:00");
        assertThat(report("--db", "shop.db")).as("the winter's offset alone").isNotEqualTo(expected);
    }

    @Test
    void csvWithSemicolonsAndDecimalCommas() throws IOException {
        csv(utc -> utc.replace('T', ' '), amount -> amount.replace('.', ','), ';', Charset.forName("windows-1252"));
        mapping("UTC");
        assertThat(report("--db", "csv:exports")).isEqualTo(expected);
    }

    @Test
    void csvInUtf16WithTabs() throws IOException {
        csv(utc -> utc + "Z", UnaryOperator.identity(), '\t', StandardCharsets.UTF_16);
        mapping("UTC");
        assertThat(report("--db", "csv:exports")).isEqualTo(expected);
    }

    /** Every column is a text. */
    @Test
    void sqliteAsImportCsvWritesIt() throws Exception {
        Cells text = (cell, column) -> cell;
        table("session_sources", SESSION_COLUMNS.replace(",", " TEXT,") + " TEXT", rows(SESSIONS), text);
        table("conversions", "conv_id TEXT, user_id TEXT, at TEXT, revenue TEXT", rows(CONVERSIONS), text);
        table("session_costs", "session_id TEXT, cost TEXT", rows(COSTS), text);
        mapping("UTC");
        assertThat(report("--db", "shop.db")).isEqualTo(expected);
    }

    /** Dates with midnight, times with six decimals, flags as they become if one of the column is missing. */
    @Test
    void sqliteAsPandasWritesIt() throws Exception {
        table(
                "session_sources",
                "\"index\" INTEGER, session_id TEXT, user_id TEXT, event_date TIMESTAMP, event_time TIME, channel_name TEXT,"
                        + " holder_engagement REAL, closer_engagement REAL, impression_interaction REAL",
                rows(
                        "SELECT rowid, session_id, user_id, event_date || ' 00:00:00', event_time || '.000000', channel_name,"
                                + " holder_engagement, closer_engagement, impression_interaction FROM session_sources ORDER BY rowid"),
                (text, column) -> column > 5 ? Double.valueOf(text) : text);
        table(
                "conversions",
                "\"index\" INTEGER, conv_id TEXT, user_id TEXT, conv_date DATE, conv_time TIME, revenue REAL",
                rows("SELECT rowid, conv_id, user_id, conv_date, conv_time || '.000000', revenue FROM conversions"
                        + " ORDER BY rowid"),
                (text, column) -> column == 5 ? Double.valueOf(text) : text);
        table("session_costs", "session_id TEXT, cost REAL", rows(COSTS), EightShapesTest::orNull);
        assertThat(report("--db", "shop.db")).isEqualTo(expected);
    }
}

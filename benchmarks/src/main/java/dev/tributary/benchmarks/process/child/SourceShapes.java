package dev.tributary.benchmarks.process.child;

import dev.tributary.benchmarks.process.show.Size;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The data of a generated database in other shapes, each made once. */
public final class SourceShapes {
    static final List<String> TABLES = List.of("session_sources", "conversions", "session_costs");
    private static final List<String> RENAMED = List.of(
            "ALTER TABLE session_sources RENAME TO web_visits",
            "ALTER TABLE web_visits RENAME COLUMN session_id TO id",
            "ALTER TABLE web_visits RENAME COLUMN user_id TO visitor",
            "ALTER TABLE web_visits RENAME COLUMN event_date TO day",
            "ALTER TABLE web_visits RENAME COLUMN channel_name TO utm_channel",
            "ALTER TABLE conversions RENAME TO orders",
            "ALTER TABLE orders RENAME COLUMN conv_id TO number",
            "ALTER TABLE session_costs RENAME TO clicks",
            "ALTER TABLE clicks RENAME COLUMN cost TO price");
    private static final String RENAMED_MAPPING = """
            source:
              sessions:
                table: web_visits
                columns: {session_id: id, user_id: visitor, date: day, time: event_time, channel_name: utm_channel}
              conversions: {table: orders, columns: {conv_id: number}}
              costs: {table: clicks, columns: {cost: price}}
            """;
    private static final List<String> ONE_TIME = List.of(
            "CREATE TABLE web_visits (id text NOT NULL PRIMARY KEY, visitor text, started_at text, utm_channel text,"
                    + " pages integer, closer integer, impression integer)",
            "INSERT INTO web_visits SELECT session_id, user_id, event_date || 'T' || event_time || 'Z', channel_name,"
                    + " 1 + holder_engagement, closer_engagement, impression_interaction FROM session_sources ORDER BY rowid",
            "DROP TABLE session_sources",
            "CREATE TABLE orders (number text NOT NULL PRIMARY KEY, visitor text, paid_at integer, total real)",
            "INSERT INTO orders SELECT conv_id, user_id, 1000 * unixepoch(conv_date || ' ' || conv_time), revenue"
                    + " FROM conversions ORDER BY rowid",
            "DROP TABLE conversions");
    private static final String ONE_TIME_MAPPING = """
            source:
              sessions:
                table: web_visits
                columns:
                  session_id: id
                  user_id: visitor
                  timestamp: started_at
                  channel_name: utm_channel
                  holder_engagement: {column: pages, at_least: 2}
                  closer_engagement: closer
                  impression_interaction: impression
              conversions:
                table: orders
                columns: {conv_id: number, user_id: visitor, timestamp: paid_at, revenue: total}
            """;

    /** What the channels come from, as browsers and shops have it: most referrers are a site, and some are any page. */
    private static final List<String> TRAFFIC = List.of(
            "CREATE TABLE visits (session_id text NOT NULL PRIMARY KEY, user_id text, event_date text, event_time text,"
                    + " utm_source text, utm_medium text, utm_campaign text, referrer text, holder_engagement integer,"
                    + " closer_engagement integer, impression_interaction integer)",
            "INSERT INTO visits SELECT session_id, user_id, event_date, event_time,"
                    + " CASE WHEN channel_name IN ('Direct Traffic', 'Organic Traffic', 'Social Organic', 'Referral')"
                    + " THEN NULL WHEN channel_name LIKE '%Email' THEN 'newsletter' WHEN channel_name LIKE 'FB%' THEN 'facebook'"
                    + " WHEN channel_name LIKE 'TikTok%' THEN 'tiktok' WHEN channel_name LIKE 'Microsoft%' THEN 'bing'"
                    + " ELSE 'google' END,"
                    + " CASE WHEN channel_name IN ('Direct Traffic', 'Organic Traffic', 'Social Organic', 'Referral')"
                    + " THEN NULL WHEN channel_name LIKE '%Email' THEN 'email' ELSE 'cpc' END, campaign,"
                    + " CASE channel_name WHEN 'Direct Traffic' THEN NULL WHEN 'Organic Traffic' THEN 'https://www.google.com/'"
                    + " WHEN 'Social Organic' THEN 'https://l.facebook.com/' WHEN 'Referral' THEN 'https://blog' || (rowid % 500)"
                    + " || '.example/posts/' || (rowid % 50000) || '?from=feed' ELSE 'https://www.google.com/' END,"
                    + " holder_engagement, closer_engagement, impression_interaction FROM session_sources ORDER BY rowid",
            "DROP TABLE session_sources");

    private static final String TRAFFIC_MAPPING = """
            source:
              sessions:
                table: visits
                columns: {source: utm_source, medium: utm_medium, utm_campaign: utm_campaign, referrer: referrer}
            """;

    private static final String QUERIES = """
            source:
              sessions: {query: SELECT * FROM session_sources}
              conversions: {query: SELECT * FROM conversions}
              costs: {query: SELECT * FROM session_costs}
            """;

    private SourceShapes() {}

    /**
     * A shape.
     *
     * @param words what it is
     * @param options the program's options for it
     * @param files its files
     * @param alike whether it has the channels of the reference tables, and so the same report
     */
    public record ShapedSource(String words, List<String> options, List<Path> files, boolean alike) {
        ShapedSource(String words, List<String> options, List<Path> files) {
            this(words, options, files, true);
        }
    }

    /** Returns the folder of CSV files that {@link #of} makes. */
    public static Path csvFolder(Path folder, Size size) {
        return folder.resolve("sources-" + size.sessions() + "-csv");
    }

    /** Returns the reference tables and the other shapes. */
    public static List<ShapedSource> of(Path home, Path folder, Path reference, Size size)
            throws IOException, SQLException {
        String name = "sources-" + size.sessions();
        Path renamed = database(folder.resolve(name + "-renamed.db"), reference, RENAMED);
        Path oneTime = database(folder.resolve(name + "-one-time.db"), reference, ONE_TIME);
        Path traffic = database(folder.resolve(name + "-traffic.db"), reference, TRAFFIC);
        Path files = csv(csvFolder(folder, size), reference);
        List<Path> duck = DuckFiles.of(home, files, TABLES, List.of("parquet", "json"));
        return List.of(
                new ShapedSource("the reference tables", List.of("--db=" + reference), List.of(reference)),
                mapped("a mapping of names", renamed, RENAMED_MAPPING),
                mapped("a mapping with one ISO time, epoch milliseconds and a rule", oneTime, ONE_TIME_MAPPING),
                channelsByRule(traffic),
                queried(folder.resolve(name + "-queries.yml"), reference),
                files("CSV files", "csv:", files, "csv"),
                files("Parquet through DuckDB", "parquet:", duck.get(0), "parquet"),
                files("JSON lines through DuckDB", "json:", duck.get(1), "json"),
                files("CSV through DuckDB", "csv+sql:", files, "csv"));
    }

    private static ShapedSource files(String words, String scheme, Path folder, String ending) {
        return new ShapedSource(
                words,
                List.of("--db=" + scheme + folder),
                TABLES.stream()
                        .map(table -> folder.resolve(table + "." + ending))
                        .toList());
    }

    private static ShapedSource mapped(String words, Path database, String mapping) throws IOException {
        Path file = Files.writeString(database.resolveSibling(database.getFileName() + ".yml"), mapping);
        return new ShapedSource(words, List.of("--db=" + database, "--config=" + file), List.of(database));
    }

    private static ShapedSource channelsByRule(Path database) throws IOException {
        ShapedSource mapped =
                mapped("source, medium, campaign and referrer instead of a channel", database, TRAFFIC_MAPPING);
        return new ShapedSource(mapped.words(), mapped.options(), mapped.files(), false);
    }

    private static ShapedSource queried(Path mapping, Path reference) throws IOException {
        Files.writeString(mapping, QUERIES);
        return new ShapedSource(
                "queries of the reference tables",
                List.of("--db=" + reference, "--config=" + mapping),
                List.of(reference));
    }

    private static Path database(Path file, Path reference, List<String> statements) throws IOException, SQLException {
        if (!Files.exists(file)) {
            ProgressLog.say("making " + file.getFileName());
            Path half = file.resolveSibling(file.getFileName() + ".part");
            Files.deleteIfExists(half);
            Files.copy(reference, half);
            try (Connection connection = open(half);
                    Statement change = connection.createStatement()) {
                change.execute("PRAGMA synchronous = OFF");
                for (String statement : statements) {
                    change.execute(statement);
                }
            }
            Files.move(half, file);
        }
        return file;
    }

    static Path csv(Path folder, Path reference) throws IOException, SQLException {
        if (!Files.exists(folder)) {
            ProgressLog.say("making " + folder.getFileName());
            Path half = Files.createTempDirectory(folder.getParent(), "csv");
            try (Connection connection = open(reference)) {
                for (String table : TABLES) {
                    try (Writer out = Files.newBufferedWriter(half.resolve(table + ".csv"))) {
                        write(connection, table, out);
                    }
                }
            }
            Files.move(half, folder);
        }
        return folder;
    }

    private static void write(Connection connection, String table, Writer out) throws IOException, SQLException {
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("SELECT * FROM " + table + " ORDER BY rowid")) {
            int columns = rows.getMetaData().getColumnCount();
            for (int column = 1; column <= columns; column++) {
                out.write((column > 1 ? "," : "") + rows.getMetaData().getColumnName(column));
            }
            out.write('\n');
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    String cell = rows.getString(column);
                    out.write((column > 1 ? "," : "") + (cell == null ? "" : cell));
                }
                out.write('\n');
            }
        }
    }

    private static Connection open(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }
}

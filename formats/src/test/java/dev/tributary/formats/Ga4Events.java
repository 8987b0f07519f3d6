package dev.tributary.formats;

import dev.tributary.sample.ga4.Ga4Export;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A made-up export of GA4 as files.
 *
 * @param totals what it must come to, see {@link Ga4Export#TOTALS}
 * @param channels how many sessions each channel has
 * @param kinds how many events there are of each kind that is easily counted wrong
 */
record Ga4Events(Path folder, Map<String, Long> totals, Map<String, Long> channels, Map<String, Long> kinds) {
    private static final String TRAPS = """
            SELECT
              count(*) AS events,
              count(*) FILTER (user_pseudo_id IS NULL) AS without_visitor,
              count(*) FILTER (event_name = 'refund') AS refunds,
              count(*) FILTER (event_name = 'purchase')
                - count(DISTINCT coalesce(nullif(nullif(ecommerce.transaction_id, ''), '(not set)'), event_timestamp::VARCHAR))
                  FILTER (event_name = 'purchase') AS repeated,
              count(*) FILTER (user_id IS NOT NULL) AS with_account,
              count(*) FILTER (collected_traffic_source IS NOT NULL) AS collected,
              count(*) FILTER (session_traffic_source_last_click IS NULL) AS undecided,
              count(DISTINCT stream_id) AS streams,
              (SELECT count(*) FROM (SELECT 1 FROM written WHERE event_name <> 'refund' AND user_pseudo_id IS NOT NULL
                GROUP BY user_pseudo_id, stream_id, list_filter(event_params, lambda param: param.key = 'ga_session_id')
                HAVING count(DISTINCT event_date) > 1)) AS over_midnight
            FROM written""";

    /** What is done to the rows before they are written. */
    enum Writing {
        PARQUET("parquet", "SELECT * "),
        JSON("json", "SELECT * "),
        /** As BigQuery writes JSON: whole numbers are texts. */
        JSON_WITH_TEXTS("json", """
                SELECT * REPLACE (event_timestamp::VARCHAR AS event_timestamp, event_params::STRUCT(key VARCHAR,
                  value STRUCT(string_value VARCHAR, int_value VARCHAR, float_value DOUBLE, double_value DOUBLE))[]
                  AS event_params)
                """);

        private final String format;
        private final String select;

        Writing(String format, String select) {
            this.format = format;
            this.select = select;
        }
    }

    static Ga4Events write(Ga4Export export, Path folder, Writing writing) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            Files.createDirectories(folder);
            statement.execute(export.definitions());
            statement.execute("CREATE TABLE written AS " + Ga4Export.events());
            for (String month : List.of("202512", "202601", "202602")) {
                statement.execute("COPY (" + writing.select + "FROM written WHERE event_date LIKE '" + month
                        + "%') TO '" + folder.resolve("events_" + month + "." + writing.format) + "' (FORMAT "
                        + writing.format + ")");
            }
            return new Ga4Events(
                    folder,
                    row(statement, Ga4Export.TOTALS),
                    pairs(statement, Ga4Export.CHANNELS),
                    row(statement, TRAPS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Long> row(Statement statement, String query) throws SQLException {
        Map<String, Long> cells = new TreeMap<>();
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                cells.put(row.getMetaData().getColumnName(column), row.getLong(column));
            }
        }
        return cells;
    }

    private static Map<String, Long> pairs(Statement statement, String query) throws SQLException {
        Map<String, Long> pairs = new TreeMap<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                pairs.put(row.getString(1), row.getLong(2));
            }
        }
        return pairs;
    }

    long total(String name) {
        return totals.getOrDefault(name, -1L);
    }
}

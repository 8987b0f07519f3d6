package dev.tributary.spark.source;

import dev.tributary.core.intake.layout.RelationKind;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.text.Shown;
import dev.tributary.spark.cell.CellKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.SparkSession;

/** A database that Spark reads through its driver, which comes with the job. */
record JdbcPlace(SparkSession session, JdbcServer server) implements SparkPlace {
    /** Rows that are fetched at once: some drivers fetch all of them if nothing is said. */
    private static final String FETCH = "10000";

    private static final List<String> TYPES = List.of("TABLE", "VIEW", "MATERIALIZED VIEW", "PARTITIONED TABLE");

    @Override
    public String name() {
        return server.name();
    }

    private DataFrameReader reader() {
        return session.read()
                .format("jdbc")
                .option("fetchsize", FETCH)
                // A time without a zone stays one: else it would be read in the zone of the process.
                .option("preferTimestampNTZ", true)
                .options(server.options());
    }

    @Override
    public List<String> tables() {
        try (Connection connection = server.connect();
                ResultSet found = connection.getMetaData().getTables(null, null, "%", TYPES.toArray(String[]::new))) {
            List<String> tables = new ArrayList<>();
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
            return tables;
        } catch (SQLException failure) {
            throw SparkFailures.explained(Shown.plain(server.name()), failure);
        }
    }

    @Override
    public Optional<SparkTable> find(Relation.Named table) {
        String last = table.name().substring(table.name().lastIndexOf('.') + 1);
        boolean there = tables().stream().anyMatch(last::equalsIgnoreCase);
        return there
                ? Optional.of(SparkFailures.asked(
                        "The table " + table.name() + " in " + server.name(),
                        () -> typed(RelationKind.TABLE, reader().option("dbtable", table.name()))))
                : Optional.empty();
    }

    private static TypedTable typed(RelationKind kind, DataFrameReader reader) {
        return new TypedTable(kind, reader.load(), true, cell -> cell == CellKind.DIGITS ? CellKind.NUMBER : cell);
    }

    @Override
    public SparkTable answer(Relation.Query query) {
        return SparkFailures.asked(
                "The " + query.name() + " in " + server.name(),
                () -> typed(
                        RelationKind.QUERY,
                        reader().option("query", query.sql().strip().replaceFirst(";+\\s*$", ""))));
    }

    /** Its own dialect, since it runs the query and not Spark. */
    @Override
    public String dialect() {
        String driver = server.url().substring(JdbcServer.SCHEME.length() + 1);
        return driver.substring(0, Math.max(0, driver.indexOf(':'))).toLowerCase(Locale.ROOT);
    }

    @Override
    public String quoted(String column) {
        return dialect().equals("mysql") ? SparkNames.quoted(column) : '"' + column.replace("\"", "\"\"") + '"';
    }
}

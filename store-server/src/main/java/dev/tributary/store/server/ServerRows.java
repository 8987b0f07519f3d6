package dev.tributary.store.server;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.layout.RelationKind;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.row.Row;
import dev.tributary.store.rows.RowSource;
import dev.tributary.store.rows.batch.BatchQueue;
import dev.tributary.store.rows.batch.BatchWriter;
import dev.tributary.store.rows.batch.FetchedRow;
import dev.tributary.store.rows.batch.ReadingAhead;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The tables, views and queries of a database on a server, in one snapshot, through one connection: one thread fetches
 * rows while the calling one uses them. Not thread-safe.
 *
 * @param <T> what is known about a table
 */
public abstract class ServerRows<T extends ServerTable> implements RowSource {
    private final String name;
    private final Connection connection;
    private final ServerFailures failures;
    private final Map<String, Optional<T>> found = new HashMap<>();

    /**
     * Creates it for a connection whose transaction has begun, which is closed with this.
     *
     * @param name the name of the database for messages
     */
    protected ServerRows(String name, Connection connection, ServerFailures failures) {
        this.name = name;
        this.connection = connection;
        this.failures = failures;
    }

    /** Returns the names of tables and views. */
    protected abstract List<String> listTables() throws SQLException;

    /** Finds a table by its name, or by its schema and name. */
    protected abstract Optional<T> find(String table) throws SQLException;

    /** Returns the statement that reads columns of a table, in a stable order. */
    protected abstract String select(T table, List<String> columns);

    /** Returns the approximate number of rows; rather too high than too low. */
    protected abstract long estimate(T table) throws SQLException;

    /** The same for a query. */
    protected abstract long estimateQuery(String sql) throws SQLException;

    /** Makes a statement whose rows are fetched as they are used. */
    protected abstract Statement streaming(Connection opened) throws SQLException;

    /** Returns what the types of columns are. */
    protected abstract ServerTypes types();

    /** Makes the server stop sending rows. */
    protected void stop(Statement statement) throws SQLException {}

    /** Makes the transaction usable after a statement has failed. */
    protected void recover() {}

    protected final Connection connection() {
        return connection;
    }

    /** Something that may fail on the server. */
    @FunctionalInterface
    protected interface Asking<R> {
        R ask() throws SQLException;
    }

    /** Asks the server; what fails is told in words. */
    protected final <R> R ask(String doing, Asking<R> question) {
        try {
            return question.ask();
        } catch (SQLException failure) {
            recover();
            throw failures.explained(failure, doing);
        }
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final boolean hasViews() {
        return true;
    }

    @Override
    public final List<String> tables() {
        return ask("listing its tables", this::listTables);
    }

    /** Returns a table; empty if there is none. */
    protected final Optional<T> table(String table) {
        Optional<T> known = found.get(table);
        if (known == null) {
            known = ask("looking for " + table, () -> find(table));
            found.put(table, known);
        }
        return known;
    }

    @Override
    public final String tableInQuery(String table) {
        return table(table).map(ServerTable::from).orElseGet(() -> quoted(table));
    }

    @Override
    public final RelationKind kind(Relation relation) {
        return relation instanceof Relation.Query
                ? RelationKind.QUERY
                : table(relation.name()).map(ServerTable::kind).orElse(RelationKind.TABLE);
    }

    @Override
    public final List<String> columns(Relation relation) {
        if (relation instanceof Relation.Query query) {
            String none = "SELECT * FROM (\n" + OneSelect.of(query) + "\n) AS wanted LIMIT 0";
            return ask("running the " + query.name(), () -> labels(none));
        }
        return table(relation.name()).map(ServerTable::columns).orElse(List.of());
    }

    private List<String> labels(String sql) throws SQLException {
        try (Statement statement = plain();
                ResultSet result = statement.executeQuery(sql)) {
            ResultSetMetaData described = result.getMetaData();
            List<String> labels = new ArrayList<>();
            for (int column = 1; column <= described.getColumnCount(); column++) {
                labels.add(described.getColumnLabel(column));
            }
            return labels;
        }
    }

    /** Makes a statement for a few rows; braces mean nothing in it. */
    protected final Statement plain() throws SQLException {
        Statement statement = connection.createStatement();
        statement.setEscapeProcessing(false);
        return statement;
    }

    @Override
    public final long rows(Relation relation) {
        return ask(
                "estimating the rows of " + relation.name(),
                () -> relation instanceof Relation.Query query
                        ? estimateQuery(OneSelect.of(query))
                        : estimate(required(relation)));
    }

    /** Returns a table that was found before. */
    protected final T required(Relation relation) {
        return table(relation.name()).orElseThrow(() -> new IllegalStateException("no table " + relation.name()));
    }

    /** Takes a row of a result, at which the cursor is. */
    @FunctionalInterface
    interface Taking {
        void take(ResultSet row) throws SQLException;
    }

    /** Passes on the rows of a statement of this program, one by one. */
    final void each(String doing, String sql, Taking taking) {
        ask(doing, () -> {
            try (Statement statement = streaming(connection);
                    ResultSet result = statement.executeQuery(sql)) {
                while (result.next()) {
                    taking.take(result);
                }
            }
            return sql;
        });
    }

    @Override
    public void read(Relation relation, Map<Field, String> columns, Consumer<Row> taker) {
        ReadColumns selection = ReadColumns.of(columns);
        ReadingAhead.read(
                selection.cells().size(),
                queue -> fill(relation, selection, queue),
                batch -> FetchedRow.forEach(batch, selection.cellOf(), taker));
    }

    private void fill(Relation relation, ReadColumns selection, BatchQueue queue) {
        String sql = relation instanceof Relation.Query query
                ? OneSelect.of(query)
                : select(required(relation), selection.columns());
        BatchWriter writer = new BatchWriter(queue, 0);
        ask("reading " + relation.name(), () -> {
            boolean stopped = false;
            try (Statement statement = streaming(connection);
                    ResultSet result = statement.executeQuery(sql)) {
                int[] position = selection.positions(result, relation instanceof Relation.Query);
                if (new ResultCells(result, selection, types(), position).moveTo(writer)) {
                    writer.end();
                } else {
                    stopped = true;
                    stop(statement);
                }
            } catch (SQLException failure) {
                // The end of a statement that was stopped is no failure.
                if (!stopped) {
                    throw failure;
                }
            }
            return selection;
        });
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // The server ends the session when the connection is gone, however that happens.
        }
    }
}

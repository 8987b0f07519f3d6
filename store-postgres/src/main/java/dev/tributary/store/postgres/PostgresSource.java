package dev.tributary.store.postgres;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.row.Row;
import dev.tributary.store.rows.batch.FetchedRow;
import dev.tributary.store.rows.batch.ReadingInTurns;
import dev.tributary.store.server.Login;
import dev.tributary.store.server.ReadColumns;
import dev.tributary.store.server.ServerRows;
import dev.tributary.store.server.ServerTypes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL database. A large table is read through two sessions with the same snapshot. Not thread-safe. */
final class PostgresSource extends ServerRows<PostgresTable> {
    /** More rows at once are not faster; where rows are few, each is more work for the server. */
    private static final int FETCH_ROWS = 10_000;

    private final Login login;
    private final PostgresFailures failures;
    private final Optional<String> snapshot;
    private final PostgresCatalog catalog;
    private final PostgresSizes sizes;
    private final PostgresTypes types;
    private @Nullable Connection second;

    private PostgresSource(
            Login login, PostgresFailures failures, Connection first, Optional<String> snapshot, PostgresTypes types) {
        super(login.name(), first, failures);
        this.login = login;
        this.failures = failures;
        this.snapshot = snapshot;
        this.catalog = new PostgresCatalog(first);
        this.sizes = new PostgresSizes(first);
        this.types = types;
    }

    /** Opens a snapshot. */
    static PostgresSource open(Login login) {
        PostgresFailures failures = new PostgresFailures(login);
        try {
            List<String> snapshot = new ArrayList<>();
            Connection first = PostgresSession.first(login, snapshot);
            return new PostgresSource(
                    login,
                    failures,
                    first,
                    snapshot.stream().findFirst(),
                    new PostgresTypes(PostgresSession.checksTexts(first)));
        } catch (SQLException failure) {
            throw failures.explained(failure, "opening " + login.database());
        }
    }

    @Override
    public Optional<String> dialect() {
        return Optional.of("postgresql");
    }

    @Override
    protected List<String> listTables() throws SQLException {
        return catalog.tables();
    }

    @Override
    protected Optional<PostgresTable> find(String table) throws SQLException {
        return catalog.find(table);
    }

    /** In the order of its pages: an index with all columns would have them in another, and not always be used. */
    @Override
    protected String select(PostgresTable table, List<String> columns) {
        return table.select(columns) + (table.pages() ? " WHERE ctid >= '(0,0)'" : "");
    }

    @Override
    protected long estimate(PostgresTable table) throws SQLException {
        return sizes.rows(table);
    }

    @Override
    protected long estimateQuery(String sql) throws SQLException {
        return sizes.rows(sql);
    }

    @Override
    protected Statement streaming(Connection opened) throws SQLException {
        Statement statement = opened.createStatement();
        statement.setEscapeProcessing(false);
        statement.setFetchSize(FETCH_ROWS);
        return statement;
    }

    @Override
    protected ServerTypes types() {
        return types;
    }

    @Override
    protected void recover() {
        try (Statement statement = connection().createStatement()) {
            statement.execute("ROLLBACK TO SAVEPOINT tributary");
        } catch (SQLException e) {
            // The connection is gone; what failed says why.
        }
    }

    @Override
    public void read(Relation relation, Map<Field, String> columns, Consumer<Row> taker) {
        Optional<PageRanges> ranges = relation instanceof Relation.Query || snapshot.isEmpty()
                ? Optional.empty()
                : ask("reading " + relation.name(), () -> sizes.ranges(required(relation)));
        Optional<Connection> other = ranges.isPresent() ? second() : Optional.empty();
        if (other.isEmpty()) {
            super.read(relation, columns, taker);
            return;
        }
        ReadColumns selection = ReadColumns.of(columns);
        List<Connection> sessions = List.of(connection(), other.get());
        RangeReading reading = new RangeReading(
                required(relation).select(selection.columns()), ranges.orElseThrow(), selection, types, failures);
        ReadingInTurns.read(
                selection.cells().size(),
                reading.turns("reading " + relation.name(), sessions),
                (batch, before) -> FetchedRow.forEach(batch, before, selection.cellOf(), taker));
    }

    /** Returns the second session; empty if the server has no room for it. */
    private Optional<Connection> second() {
        if (second == null) {
            try {
                second = PostgresSession.further(login, snapshot.orElseThrow());
            } catch (SQLException none) {
                return Optional.empty();
            }
        }
        return Optional.of(second);
    }

    @Override
    public void close() {
        if (second != null) {
            PostgresSession.close(second);
        }
        super.close();
    }
}

package dev.tributary.store.mariadb;

import dev.tributary.store.server.Login;
import dev.tributary.store.server.ServerRows;
import dev.tributary.store.server.ServerTypes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.mariadb.jdbc.Connection;

/** A database of MariaDB or MySQL, read through one connection: a second one would not be faster. Not thread-safe. */
final class MariaSource extends ServerRows<MariaTable> {
    /** The driver keeps so many rows; the server sends on. */
    private static final int FETCH_ROWS = 1000;

    /** The server's own estimates may be off by this. */
    private static final double SURPLUS = 1.2;

    private static final MariaTypes TYPES = new MariaTypes();

    private final Login login;
    private final long session;
    private final MariaCatalog catalog;

    private MariaSource(Login login, MariaFailures failures, Connection connection) {
        super(login.name(), connection, failures);
        this.login = login;
        this.session = connection.getThreadId();
        this.catalog = new MariaCatalog(connection);
    }

    /**
     * Opens a snapshot.
     *
     * @param product the name of the kind of server
     */
    static MariaSource open(Login login, String product) {
        MariaFailures failures = new MariaFailures(product, login);
        try {
            return new MariaSource(login, failures, MariaSession.open(login));
        } catch (SQLException failure) {
            throw failures.explained(failure, "opening " + login.database());
        }
    }

    @Override
    public Optional<String> dialect() {
        return Optional.of("mysql");
    }

    @Override
    public String quoted(String name) {
        return MariaTable.quoted(name);
    }

    @Override
    protected List<String> listTables() throws SQLException {
        return catalog.tables();
    }

    @Override
    protected Optional<MariaTable> find(String table) throws SQLException {
        return catalog.find(table);
    }

    @Override
    protected String select(MariaTable table, List<String> columns) {
        return table.select(columns);
    }

    @Override
    protected long estimate(MariaTable table) throws SQLException {
        return table.rows().isPresent()
                ? (long) Math.ceil(table.rows().getAsLong() * SURPLUS)
                : catalog.rows("SELECT * FROM " + table.from());
    }

    @Override
    protected long estimateQuery(String sql) throws SQLException {
        return catalog.rows(sql);
    }

    @Override
    protected Statement streaming(java.sql.Connection opened) throws SQLException {
        Statement statement = opened.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        statement.setEscapeProcessing(false);
        statement.setFetchSize(FETCH_ROWS);
        return statement;
    }

    @Override
    protected ServerTypes types() {
        return TYPES;
    }

    /** Closing a result alone reads it to its end. */
    @Override
    protected void stop(Statement statement) throws SQLException {
        try (Connection other = MariaSession.connect(login);
                Statement kill = other.createStatement()) {
            kill.execute("KILL QUERY " + session);
        } catch (SQLException e) {
            // Then it is read to its end.
        }
    }
}

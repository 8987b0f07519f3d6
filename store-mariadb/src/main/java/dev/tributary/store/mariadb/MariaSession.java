package dev.tributary.store.mariadb;

import dev.tributary.store.server.Login;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Connection;
import org.mariadb.jdbc.Driver;

/** Opens sessions: a transaction that only reads and sees one snapshot. */
final class MariaSession {
    private static final int CONNECT_MILLIS = 10_000;
    private static final long NETWORK_MILLIS = 60_000;

    /** Rows are used between statements, and while the server waits to send more, as long as that takes. */
    private static final long IDLE_SECONDS = 24 * 3600;

    /** A table that is being changed in its structure is free again soon, or not for long. */
    private static final long LOCK_SECONDS = 60;

    /** Longer than any text that a query would put together; beyond it, the server cuts without an error. */
    private static final long LONGEST_GROUP = 1 << 24;

    /** Ways to log in that do not give the password away to whoever answers. */
    private static final String SAFE_LOGINS = "mysql_native_password,caching_sha2_password,client_ed25519,parsec";

    private static final String SILENCE = "mariadb.logging.disable";

    private MariaSession() {}

    /** Connects; no transaction has begun. */
    static Connection connect(Login login) throws SQLException {
        if (System.getProperty(SILENCE) == null) {
            // It would print what this program says in its own words.
            System.setProperty(SILENCE, "true");
        }
        Properties properties = new Properties();
        properties.setProperty("user", login.user());
        login.password().ifPresent(password -> properties.setProperty("password", password.reveal()));
        properties.setProperty("connectTimeout", Long.toString(connectMillis(login)));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("allowLocalInfile", "false");
        properties.setProperty("allowMultiQueries", "false");
        properties.setProperty("permitRedirect", "false");
        properties.setProperty("restrictedAuth", SAFE_LOGINS);
        properties.setProperty("useServerPrepStmts", "false");
        properties.setProperty("tinyInt1isBit", "false");
        properties.setProperty("yearIsDateType", "false");
        if (login.statementLimit() > 0) {
            long millis = Math.min(login.statementLimit() + NETWORK_MILLIS, Integer.MAX_VALUE);
            properties.setProperty("socketTimeout", Long.toString(millis));
        }
        for (String key : List.of(MariaLogins.SSL_MODE, MariaLogins.CERTIFICATE, MariaLogins.RSA_KEY)) {
            login.setting(key).ifPresent(value -> properties.setProperty(key, value));
        }
        @Nullable Connection connection = new Driver().connect("jdbc:mariadb://" + login.server() + "/", properties);
        if (connection == null) {
            throw new SQLException("the driver takes no address");
        }
        return connection;
    }

    private static long connectMillis(Login login) {
        if (login.number(MariaLogins.CONNECT_SECONDS).isPresent()) {
            return Math.min(login.number(MariaLogins.CONNECT_SECONDS).getAsLong() * 1000, Integer.MAX_VALUE);
        }
        return CONNECT_MILLIS;
    }

    /** Opens a session in its transaction. */
    static Connection open(Login login) throws SQLException {
        Connection connection = connect(login);
        try (Statement statement = connection.createStatement()) {
            // Not in the driver's address, in which a name cannot have every character.
            connection.setCatalog(login.database());
            statement.execute("SET SESSION time_zone = '+00:00', sql_mode = 'NO_ENGINE_SUBSTITUTION', wait_timeout = "
                    + IDLE_SECONDS + ", net_write_timeout = " + IDLE_SECONDS + ", lock_wait_timeout = " + LOCK_SECONDS
                    + ", group_concat_max_len = " + LONGEST_GROUP + ", " + limit(connection, login));
            statement.execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
            return connection;
        } catch (SQLException | RuntimeException | Error failure) {
            close(connection);
            throw failure;
        }
    }

    private static String limit(Connection connection, Login login) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("MariaDB")
                ? "max_statement_time = " + login.statementLimit() / 1000.0
                : "max_execution_time = " + login.statementLimit();
    }

    static void close(java.sql.Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // The server ends the session when the connection is gone.
        }
    }
}

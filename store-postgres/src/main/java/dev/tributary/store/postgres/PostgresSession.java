package dev.tributary.store.postgres;

import dev.tributary.store.server.Login;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGConnection;

/**
 * Opens sessions: a transaction that only reads and sees one snapshot. What it sets holds for the transaction alone, so
 * that a pooler's other clients are not affected.
 */
final class PostgresSession {
    private static final String CONNECT_SECONDS = "10";
    private static final String LOGIN_SECONDS = "60";
    private static final long NETWORK_MILLIS = 60_000;

    /** A table that is being changed in its structure is free again soon, or not for long. */
    private static final long LOCK_MILLIS = 60_000;

    private static final int FIRST_WITH_TRANSACTION_TIMEOUT = 17;

    private PostgresSession() {}

    /** Connects; the transaction has not begun. */
    private static Connection connect(Login login) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", login.user());
        // Without one, the driver would look for a password itself, by rules of its own.
        properties.setProperty(
                "password", login.password().map(secret -> secret.reveal()).orElse(""));
        properties.setProperty("ApplicationName", "tributary");
        properties.setProperty(PostgresLogins.CONNECT_TIMEOUT, CONNECT_SECONDS);
        properties.setProperty("loginTimeout", LOGIN_SECONDS);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("binaryTransfer", "false");
        properties.setProperty("prepareThreshold", "0");
        properties.setProperty("gssEncMode", "disable");
        properties.setProperty("allowEncodingChanges", "true");
        if (login.statementLimit() > 0) {
            long seconds = (login.statementLimit() + NETWORK_MILLIS) / 1000;
            properties.setProperty("socketTimeout", Long.toString(Math.min(seconds, Integer.MAX_VALUE / 1000)));
        }
        login.settings().forEach((key, value) -> {
            if (!key.equals(PostgresLogins.SEARCH_PATH)) {
                properties.setProperty(key, value);
            }
        });
        String database = URLEncoder.encode(login.database(), StandardCharsets.UTF_8);
        String place = "jdbc:postgresql://" + login.server() + "/" + database;
        @Nullable Connection connection = new Driver().connect(place, properties);
        if (connection == null) {
            throw new SQLException("the driver takes no address");
        }
        return connection;
    }

    /**
     * Opens the first session.
     *
     * @param snapshot receives the name of its snapshot for further sessions, if the server gives one
     */
    static Connection first(Login login, List<String> snapshot) throws SQLException {
        Connection connection = connect(login);
        try {
            begin(connection, login, Optional.empty());
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT pg_export_snapshot()")) {
                row.next();
                snapshot.add(row.getString(1));
            } catch (SQLException refused) {
                // Some servers, and poolers before them, know no such thing; one session is enough.
                connection.rollback();
                begin(connection, login, Optional.empty());
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("SAVEPOINT tributary");
            }
            return connection;
        } catch (SQLException | RuntimeException | Error failure) {
            close(connection);
            throw failure;
        }
    }

    /** Opens a further session with the same snapshot. */
    static Connection further(Login login, String snapshot) throws SQLException {
        Connection connection = connect(login);
        try {
            begin(connection, login, Optional.of(snapshot));
            return connection;
        } catch (SQLException | RuntimeException | Error failure) {
            close(connection);
            throw failure;
        }
    }

    static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // The server ends the session when the connection is gone.
        }
    }

    /** Returns whether the database checks that its texts are valid. */
    static boolean checksTexts(Connection connection) throws SQLException {
        return !"SQL_ASCII".equals(connection.unwrap(PGConnection.class).getParameterStatus("server_encoding"));
    }

    private static void begin(Connection connection, Login login, Optional<String> snapshot) throws SQLException {
        connection.setAutoCommit(false);
        List<String> statements = new ArrayList<>();
        statements.add("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
        snapshot.ifPresent(name -> statements.add("SET TRANSACTION SNAPSHOT '" + name.replace("'", "''") + "'"));
        if (!checksTexts(connection)) {
            // Any byte is a character of Latin-1, so that all arrive, and their row can be set aside.
            statements.add("SET LOCAL client_encoding = 'LATIN1'");
        }
        statements.add("SET LOCAL TimeZone = 'UTC'");
        statements.add("SET LOCAL DateStyle = 'ISO'");
        statements.add("SET LOCAL bytea_output = 'hex'");
        statements.add("SET LOCAL standard_conforming_strings = on");
        // Else a reader would begin where another one is, and the order of rows would differ from run to run.
        statements.add("SET LOCAL synchronize_seqscans = off");
        statements.add("SET LOCAL statement_timeout = " + login.statementLimit());
        statements.add("SET LOCAL lock_timeout = " + LOCK_MILLIS);
        // Rows are used between statements, as long as that takes.
        statements.add("SET LOCAL idle_in_transaction_session_timeout = 0");
        if (connection.getMetaData().getDatabaseMajorVersion() >= FIRST_WITH_TRANSACTION_TIMEOUT) {
            statements.add("SET LOCAL transaction_timeout = 0");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(String.join("; ", statements));
        }
        Optional<String> path = login.setting(PostgresLogins.SEARCH_PATH);
        if (path.isPresent()) {
            try (PreparedStatement statement =
                    connection.prepareStatement("SELECT set_config('search_path', ?, true)")) {
                statement.setString(1, path.get());
                statement.execute();
            }
        }
    }
}

package dev.tributary.testing.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * An empty database on a test server.
 *
 * @param address its address, as a user of the program writes it
 * @param jdbc its address for the driver, with all rights
 * @param driver the driver
 */
public record TestDatabase(String address, String jdbc, Driver driver) {
    /** Opens a connection that may do everything. */
    public Connection connect() {
        try {
            return driver.connect(jdbc, new Properties());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Executes statements, each of which may be several, with semicolons. */
    public TestDatabase run(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Executes a file of statements. */
    public TestDatabase load(Path script) {
        try {
            return run(Files.readString(script));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies all tables of a SQLite file. */
    public TestDatabase copyOf(Path sqlite) {
        try (Connection connection = connect()) {
            new SqliteCopy(connection).copy(sqlite);
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

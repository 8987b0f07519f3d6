package dev.tributary.benchmarks.process.child;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * The DuckDB of the plug-in's jar, which the benchmarks do not depend on. Only one may be opened in a process, since no
 * second loader of classes can load the same native library.
 */
final class PlugIn implements AutoCloseable {
    private static final String JAR = "store-duckdb/target/quick/tributary-duckdb.jar";

    private final URLClassLoader loader;
    private final Connection connection;

    private PlugIn(URLClassLoader loader, Connection connection) {
        this.loader = loader;
        this.connection = connection;
    }

    static Path jar(Path home) {
        return home.resolve(JAR);
    }

    static PlugIn open(Path home) throws IOException, SQLException {
        URL[] jar = {jar(home).toUri().toURL()};
        URLClassLoader loader = new URLClassLoader(jar);
        try {
            Driver driver = (Driver) loader.loadClass("org.duckdb.DuckDBDriver")
                    .getDeclaredConstructor()
                    .newInstance();
            return new PlugIn(loader, driver.connect("jdbc:duckdb:", new Properties()));
        } catch (ReflectiveOperationException e) {
            loader.close();
            throw new IOException("no DuckDB in " + JAR, e);
        }
    }

    Statement statement() throws SQLException {
        return connection.createStatement();
    }

    @Override
    public void close() throws IOException, SQLException {
        connection.close();
        loader.close();
    }
}

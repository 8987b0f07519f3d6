package dev.tributary.benchmarks.process.child;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/** Writes files through the DuckDB of the plug-in's jar, which the benchmarks do not depend on. */
final class DuckFiles {
    private static final String JAR = "store-duckdb/target/quick/tributary-duckdb.jar";

    private DuckFiles() {}

    /**
     * Writes CSV files in another format, typed as a loader would type them.
     *
     * @param format the format, and the ending of the files
     */
    static Path of(Path home, Path csv, List<String> tables, String format) throws IOException, SQLException {
        Path folder = csv.resolveSibling(csv.getFileName() + "-" + format);
        if (!Files.exists(folder)) {
            ProgressLog.say("making " + folder.getFileName());
            Path half = Files.createTempDirectory(csv.getParent(), format);
            URL[] jar = {home.resolve(JAR).toUri().toURL()};
            try (URLClassLoader loader = new URLClassLoader(jar);
                    Connection connection = driver(loader).connect("jdbc:duckdb:", new Properties());
                    Statement statement = connection.createStatement()) {
                for (String table : tables) {
                    statement.execute("COPY (FROM read_csv('" + csv.resolve(table + ".csv") + "')) TO '"
                            + half.resolve(table + "." + format) + "' (FORMAT " + format + ")");
                }
            } catch (ReflectiveOperationException e) {
                throw new IOException("no DuckDB in " + JAR, e);
            }
            Files.move(half, folder);
        }
        return folder;
    }

    private static Driver driver(URLClassLoader loader) throws ReflectiveOperationException {
        return (Driver) loader.loadClass("org.duckdb.DuckDBDriver")
                .getDeclaredConstructor()
                .newInstance();
    }
}

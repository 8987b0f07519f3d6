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
     * Writes CSV files in other formats, typed as a loader would type them; all through one loader of classes, since no
     * second one can load the same native library.
     *
     * @param formats the formats, which are the endings of the files, too
     * @return the folder of each format
     */
    static List<Path> of(Path home, Path csv, List<String> tables, List<String> formats)
            throws IOException, SQLException {
        List<Path> folders = formats.stream()
                .map(format -> csv.resolveSibling(csv.getFileName() + "-" + format))
                .toList();
        if (folders.stream().allMatch(Files::exists)) {
            return folders;
        }
        URL[] jar = {home.resolve(JAR).toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(jar);
                Connection connection = driver(loader).connect("jdbc:duckdb:", new Properties());
                Statement statement = connection.createStatement()) {
            for (String format : formats) {
                write(statement, csv, tables, format, folders.get(formats.indexOf(format)));
            }
        } catch (ReflectiveOperationException e) {
            throw new IOException("no DuckDB in " + JAR, e);
        }
        return folders;
    }

    private static void write(Statement statement, Path csv, List<String> tables, String format, Path folder)
            throws IOException, SQLException {
        if (Files.exists(folder)) {
            return;
        }
        ProgressLog.say("making " + folder.getFileName());
        Path half = Files.createTempDirectory(csv.getParent(), format);
        for (String table : tables) {
            statement.execute("COPY (FROM read_csv('" + csv.resolve(table + ".csv") + "')) TO '"
                    + half.resolve(table + "." + format) + "' (FORMAT " + format + ")");
        }
        Files.move(half, folder);
    }

    private static Driver driver(URLClassLoader loader) throws ReflectiveOperationException {
        return (Driver) loader.loadClass("org.duckdb.DuckDBDriver")
                .getDeclaredConstructor()
                .newInstance();
    }
}

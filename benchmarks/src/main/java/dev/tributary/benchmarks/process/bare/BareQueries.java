package dev.tributary.benchmarks.process.bare;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * DuckDB alone: it runs queries, and uses each cell of their results for a single number, so that it makes all of them
 * and nothing leaves it. Its settings are those of the program.
 */
public final class BareQueries {
    private BareQueries() {}

    /**
     * Prints {@code NAME SECONDS} for each query; opening DuckDB is not in it.
     *
     * @param arguments its memory, the folder for its temporary files, and files with a query each
     */
    public static void main(String[] arguments) throws Exception {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", arguments[0]);
        settings.setProperty("temp_directory", arguments[1]);
        settings.setProperty("threads", Integer.toString(Runtime.getRuntime().availableProcessors()));
        Class.forName("org.duckdb.DuckDBDriver");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
                Statement statement = connection.createStatement()) {
            for (int query = 2; query < arguments.length; query++) {
                Path file = Path.of(arguments[query]);
                long start = System.nanoTime();
                run(statement, Files.readString(file));
                System.out.println(file.getFileName() + " " + (System.nanoTime() - start) / 1e9);
            }
        }
    }

    private static void run(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT bit_xor(hash(made)) FROM (" + query + "\n) AS made")) {
            row.next();
        }
    }
}

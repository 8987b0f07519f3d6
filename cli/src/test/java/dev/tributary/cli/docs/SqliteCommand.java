package dev.tributary.cli.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Does the same as the command {@code sqlite3 FILE SQL}. */
final class SqliteCommand {
    private static final String IMPORT = ".import --csv ";

    private final Path folder;
    private final String file;

    SqliteCommand(Path folder, String file) {
        this.folder = folder;
        this.file = file;
    }

    /** Runs statements; returns the rows of queries, with cells joined by a vertical bar. */
    List<String> run(String statements) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(file));
                Statement statement = connection.createStatement()) {
            if (statements.startsWith(IMPORT)) {
                importCsv(connection, statements.substring(IMPORT.length()).split(" "));
                return rows;
            }
            for (String sql : statements.split(";")) {
                // SQLite resolves the name against the folder of the process, which is a different one here.
                if (statement.execute(sql.replace("ATTACH '", "ATTACH '" + folder + "/"))) {
                    collect(statement.getResultSet(), rows);
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(statements, e);
        }
    }

    /** Like the shell of SQLite: every column of a new table is a text. */
    private void importCsv(Connection connection, String[] fileAndTable) throws SQLException {
        List<String> lines;
        try {
            lines = Files.readAllLines(folder.resolve(fileAndTable[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String columns = lines.get(0).replace(",", " TEXT, ");
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + fileAndTable[1] + " (" + columns + " TEXT)");
            for (String line : lines.subList(1, lines.size())) {
                statement.execute("INSERT INTO " + fileAndTable[1] + " VALUES ('" + line.replace(",", "', '") + "')");
            }
        }
    }

    private static void collect(ResultSet result, List<String> rows) throws SQLException {
        while (result.next()) {
            List<String> cells = new ArrayList<>();
            for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                String cell = result.getString(column);
                cells.add(cell == null ? "" : cell);
            }
            rows.add(String.join("|", cells));
        }
    }
}

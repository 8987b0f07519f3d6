package dev.tributary.benchmarks.process.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Files in the formats that DuckDB writes. */
final class DuckFiles {
    private DuckFiles() {}

    /**
     * Writes CSV files in other formats, typed as a loader would type them.
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
        try (PlugIn duck = PlugIn.open(home);
                Statement statement = duck.statement()) {
            for (String format : formats) {
                write(statement, csv, tables, format, folders.get(formats.indexOf(format)));
            }
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
}

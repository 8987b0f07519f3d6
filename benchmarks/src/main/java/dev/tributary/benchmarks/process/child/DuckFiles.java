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
                write(statement, csv, tables, format, "", folders.get(formats.indexOf(format)));
            }
        }
        return folders;
    }

    /**
     * Writes them as Parquet, with a plug-in that is open, and with texts where they have dates: Spark reads no column of
     * times of day.
     */
    static Path lake(Statement duck, Path csv, List<String> tables) throws IOException, SQLException {
        Path folder = csv.resolveSibling(csv.getFileName() + "-lake");
        write(duck, csv, tables, "parquet", ", auto_type_candidates = ['BIGINT', 'DOUBLE', 'VARCHAR']", folder);
        return folder;
    }

    private static void write(
            Statement statement, Path csv, List<String> tables, String format, String reading, Path folder)
            throws IOException, SQLException {
        if (Files.exists(folder)) {
            return;
        }
        ProgressLog.say("making " + folder.getFileName());
        Path half = Files.createTempDirectory(csv.getParent(), format);
        for (String table : tables) {
            statement.execute("COPY (FROM read_csv('" + csv.resolve(table + ".csv") + "'" + reading + ")) TO '"
                    + half.resolve(table + "." + format) + "' (FORMAT " + format + ")");
        }
        Files.move(half, folder);
    }
}

package dev.tributary.report.common;

import dev.tributary.core.facts.SetAside;
import dev.tributary.report.csv.Cell;
import dev.tributary.report.csv.CsvFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The rows that were not used, as {@code table,row,id,reason,code}. */
public final class QuarantineCsv {
    /** The name of the file of {@code run}. */
    public static final String FILE = "quarantine.csv";

    /** The names of the columns. */
    public static final List<String> HEADER = List.of("table", "row", "id", "reason", "code");

    private QuarantineCsv() {}

    /** Returns the file of {@code run}. */
    public static Path in(Path folder) {
        return folder.resolve(FILE);
    }

    /** Returns the file of another command, whose list may be shorter: no command overwrites the list of another. */
    public static Path in(Path folder, String command) {
        return folder.resolve(command + "_" + FILE);
    }

    /**
     * Writes the file, replacing an existing one. An empty list is written only to replace an older one, which would
     * show rows that have been corrected.
     *
     * @return the file; empty if it was not written
     */
    public static Optional<Path> write(List<SetAside> rows, Path file) {
        if (rows.isEmpty() && !Files.exists(file)) {
            return Optional.empty();
        }
        CsvFile.write(file, HEADER, rows.stream().map(QuarantineCsv::cells));
        return Optional.of(file);
    }

    /** Returns the cells of a row. */
    public static List<String> cells(SetAside row) {
        return List.of(
                row.table(),
                row.position().isPresent() ? Long.toString(row.row()) : "",
                Cell.text(row.id()),
                Cell.text(row.reason()),
                row.finding().code());
    }
}

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
    private static final String FILE = "quarantine.csv";

    private QuarantineCsv() {}

    /** Where {@code run} writes it, whose lists are those that people look at. */
    public static Path in(Path folder) {
        return folder.resolve(FILE);
    }

    /** Where another command writes it, whose list may tell of less: none is written over another's. */
    public static Path in(Path folder, String command) {
        return folder.resolve(command + "_" + FILE);
    }

    /**
     * Writes the file, replacing one that is there. A list with nothing in it is written only over an
     * older one, which would tell of rows that are mended.
     *
     * @return where it was written; empty where it was not
     */
    public static Optional<Path> write(List<SetAside> rows, Path file) {
        if (rows.isEmpty() && !Files.exists(file)) {
            return Optional.empty();
        }
        CsvFile.write(
                file,
                List.of("table", "row", "id", "reason", "code"),
                rows.stream()
                        .map(row -> List.of(
                                row.table(),
                                Long.toString(row.row()),
                                Cell.text(row.id()),
                                Cell.text(row.reason()),
                                row.finding().code())));
        return Optional.of(file);
    }
}

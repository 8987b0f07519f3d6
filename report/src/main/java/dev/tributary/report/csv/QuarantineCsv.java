package dev.tributary.report.csv;

import dev.tributary.core.facts.SetAside;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The rows that were not used, as {@code table,row,id,reason,code}. */
public final class QuarantineCsv {
    private QuarantineCsv() {}

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

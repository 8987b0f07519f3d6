package dev.tributary.report.csv;

import dev.tributary.core.facts.SetAside;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The rows that were not used, as {@code table,row,id,reason}. */
public final class QuarantineCsv {
    private static final String NAME = "quarantine.csv";

    private QuarantineCsv() {}

    /**
     * Writes {@code quarantine.csv} in a folder, replacing one that is there. A list with nothing in it is written only over an
     * older one, which would tell of rows that are mended.
     *
     * @return where it was written; empty where it was not
     */
    public static Optional<Path> write(List<SetAside> rows, Path folder) {
        Path file = folder.resolve(NAME);
        if (rows.isEmpty() && !Files.exists(file)) {
            return Optional.empty();
        }
        CsvFile.write(
                file,
                List.of("table", "row", "id", "reason"),
                rows.stream()
                        .map(row -> List.of(
                                row.table(), Long.toString(row.row()), Cell.text(row.id()), Cell.text(row.reason()))));
        return Optional.of(file);
    }
}

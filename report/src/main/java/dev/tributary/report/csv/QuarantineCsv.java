package dev.tributary.report.csv;

import dev.tributary.core.facts.SetAside;
import java.nio.file.Path;
import java.util.List;

/** The rows that were not used, as {@code table,row,id,reason}. */
public final class QuarantineCsv {
    private QuarantineCsv() {}

    /** Writes the file, replacing one that is there. */
    public static void write(List<SetAside> rows, Path file) {
        CsvFile.write(
                file,
                List.of("table", "row", "id", "reason"),
                rows.stream()
                        .map(row -> List.of(
                                row.table(), Long.toString(row.row()), Cell.text(row.id()), Cell.text(row.reason()))));
    }
}

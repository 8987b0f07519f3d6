package dev.tributary.core.intake;

import dev.tributary.core.csv.CsvForm;
import java.util.List;

/**
 * The files that a table was read from, and their format, which was found out.
 *
 * @param table the table's name
 * @param files their names, in the order in which they were read
 * @param form their format
 */
public record FilesRead(String table, List<String> files, CsvForm form) {
    public FilesRead {
        files = List.copyOf(files);
    }
}

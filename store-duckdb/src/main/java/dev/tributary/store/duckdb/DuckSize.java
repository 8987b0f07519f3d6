package dev.tributary.store.duckdb;

import dev.tributary.store.csv.CsvBeginning;
import dev.tributary.store.csv.CsvInput;
import java.nio.file.Path;

/** Estimates how many rows there are in files that do not say it, from their beginnings; rather too many. */
final class DuckSize {
    /** Rows at the beginning may be longer than the others. */
    private static final double MORE = 1.2;

    private DuckSize() {}

    static long rows(DuckFunction files) {
        return files.files().stream().mapToLong(DuckSize::rows).sum();
    }

    private static long rows(Path file) {
        CsvBeginning beginning = CsvInput.of(file.toString(), file).beginning();
        byte[] bytes = beginning.bytes();
        // In an array all rows may be on one line.
        char sign = bytes.length > 0 && bytes[0] == '[' ? '{' : '\n';
        long rows = 1;
        for (byte one : bytes) {
            rows += one == sign ? 1 : 0;
        }
        return beginning.whole() ? rows : (long) Math.ceil(rows * MORE / beginning.share());
    }
}

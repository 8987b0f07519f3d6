package dev.tributary.store.sqlite.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The plan for reading a source, which does not affect the result.
 *
 * @param readers how many connections read packed ranges; with 0, all rows are read cell by cell
 * @param rowsPerRange how many rows are packed into one text
 */
public record ReadPlan(int readers, int rowsPerRange) {
    static final ReadPlan PLAIN = new ReadPlan(0, 1);

    private static final int MOST_READERS = 4;
    private static final int ROWS = 2048;

    /** Below this size a second connection costs more time than it saves. */
    private static final long SMALL = 4 << 20;

    static ReadPlan of(Path file) {
        try {
            if (!Files.exists(file) || Files.size(file) < SMALL) {
                return PLAIN;
            }
            return new ReadPlan(Math.min(MOST_READERS, Runtime.getRuntime().availableProcessors()), ROWS);
        } catch (IOException unknown) {
            return PLAIN;
        }
    }
}

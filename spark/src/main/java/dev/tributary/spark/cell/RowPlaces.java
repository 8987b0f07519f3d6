package dev.tributary.spark.cell;

import dev.tributary.core.facts.SetAside;
import java.util.List;
import java.util.Map;

/**
 * The places of rows as people find them: a file and a line. Immutable and thread-safe.
 *
 * @param files the files of a table, by its name, in the order of their numbers; of tables without files, none
 */
public record RowPlaces(Map<String, List<String>> files) {
    /** In the number of a row: the bits of the line within its file; those above are the file's position. */
    private static final int LINE_BITS = 40;

    public RowPlaces {
        files = Map.copyOf(files);
    }

    /** Returns the number of a row of a table of files. */
    public static long number(int file, long line) {
        return ((long) file << LINE_BITS) + line;
    }

    /** Returns a row that was set aside with its place. */
    public SetAside placed(SetAside row) {
        List<String> ofTable = files.getOrDefault(row.table(), List.of());
        return ofTable.isEmpty() || row.position().isEmpty()
                ? row
                : new SetAside(
                        ofTable.get((int) (row.row() >> LINE_BITS)),
                        row.row() & ((1L << LINE_BITS) - 1),
                        row.id(),
                        row.finding(),
                        row.detail());
    }
}

package dev.tributary.store.sqlite.source;

import dev.tributary.store.sqlite.scan.PackedRows;
import dev.tributary.store.sqlite.scan.PackedTable;
import java.util.function.Function;

/**
 * Accepts a table's rows from packed ranges.
 *
 * @param <T> the decoded form of a range's rows, in addition to the rows themselves
 */
interface PackedIntake<T> {
    PackedTable table();

    /** Returns a decoder for one thread. It may mark rows as unusual. */
    Function<PackedRows, T> decoder();

    /**
     * Accepts a usual row, and counts it.
     *
     * @return whether it was accepted; if not, nothing was changed, and the row must be read cell by cell
     */
    boolean take(PackedRows rows, T decoded, int row);
}

package dev.tributary.store.sqlite.source;

import dev.tributary.store.sqlite.scan.PackedRows;
import dev.tributary.store.sqlite.scan.PackedTable;
import java.util.function.Function;

/**
 * How a table's rows are taken from packed ranges.
 *
 * @param <T> what a range's rows are decoded to, beside themselves
 */
interface PackedIntake<T> {
    PackedTable table();

    /** A decoder for one thread. It may set rows unusual. */
    Function<PackedRows, T> decoder();

    /**
     * Takes in a usual row, and counts it.
     *
     * @return whether it was; if not, nothing was changed, and the row is to be taken as any other
     */
    boolean take(PackedRows rows, T decoded, int row);
}

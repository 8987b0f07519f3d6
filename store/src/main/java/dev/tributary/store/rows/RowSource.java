package dev.tributary.store.rows;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.row.Row;
import dev.tributary.core.intake.row.TableNames;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The interface for a further kind of source: its rows, as a snapshot, in a stable order. Validation and memory are
 * handled elsewhere, see {@link RowsSource}. All methods may throw {@link dev.tributary.core.TributaryException} as
 * {@link dev.tributary.store.Source#open}. Used by one thread at a time.
 */
public interface RowSource extends AutoCloseable {
    /**
     * Looks up a table before its rows are read.
     *
     * @param named the columns given by the user, of this table and of others
     * @throws dev.tributary.core.TributaryException SOURCE_DATA when the table or a column is missing, USAGE when a
     *     column given by the user is missing
     */
    TableNames names(SourceTable table, Map<Field, String> named);

    /** Returns the approximate number of rows of a table, without reading it; rather too high than too low. */
    long rows(SourceTable table);

    /**
     * Passes on each row of a table, with the fields of these names. The row object may be reused.
     *
     * @param taker may throw, which ends the reading
     */
    void read(SourceTable table, TableNames names, Consumer<Row> taker);

    @Override
    void close();
}

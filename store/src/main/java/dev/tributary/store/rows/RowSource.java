package dev.tributary.store.rows;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.row.Row;
import dev.tributary.core.intake.row.TableNames;
import java.util.Map;
import java.util.function.Consumer;

/**
 * All that a further kind of source has to give: its rows, as they stood at one moment, in an order that is always the same. What they
 * mean, what fits into memory and what goes through temporary files is said elsewhere, see {@link RowsSource}. All methods may throw
 * {@link dev.tributary.core.TributaryException} as {@link dev.tributary.store.Source#open}. Used by one thread at a time.
 */
public interface RowSource extends AutoCloseable {
    /**
     * Looks a table up, before a row is read.
     *
     * @param named the columns that a user names, of this table and of others
     * @throws dev.tributary.core.TributaryException SOURCE_DATA when the table or a column is missing, USAGE when one that a
     *     user names is
     */
    TableNames names(SourceTable table, Map<Field, String> named);

    /** About how many rows a table has, told without reading it; rather too many than too few. */
    long rows(SourceTable table);

    /**
     * Hands over each row of a table, which shows the fields of these names. The object may be the same for each.
     *
     * @param taker may throw, and then no further row is wanted
     */
    void read(SourceTable table, TableNames names, Consumer<Row> taker);

    @Override
    void close();
}

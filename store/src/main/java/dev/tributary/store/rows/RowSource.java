package dev.tributary.store.rows;

import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.FilesRead;
import dev.tributary.core.intake.layout.Catalog;
import dev.tributary.core.intake.mapping.Relation;
import java.util.List;
import java.util.Map;

/**
 * The interface for a further kind of source: its tables and their rows, as a snapshot, in a stable order. Names,
 * forms, validation and memory are handled elsewhere, see {@link RowsSource}. All methods may throw {@link
 * dev.tributary.core.TributaryException} as {@link dev.tributary.store.Source#open}. Used by one thread at a time.
 */
public interface RowSource extends Catalog, AutoCloseable {
    /** Returns the approximate number of rows of a relation, without reading it; rather too high than too low. */
    long rows(Relation relation);

    /**
     * Returns the files of a relation, with their formats; none for a database.
     *
     * @param columns the columns that are read, by their fields
     */
    default List<FilesRead> filesRead(Relation relation, Map<Field, String> columns) {
        return List.of();
    }

    /** Returns a row that was set aside with the place at which people find it: a file and a line, if it has them. */
    default SetAside placed(SetAside row) {
        return row;
    }

    /**
     * Checks that the source has not changed since it was opened, if it cannot be locked.
     *
     * @throws dev.tributary.core.TributaryException TEMPORARY when it has
     */
    default void requireUnchanged() {}

    @Override
    void close();
}

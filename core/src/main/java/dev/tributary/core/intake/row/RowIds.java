package dev.tributary.core.intake.row;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.TableNames;
import java.util.Optional;

/** Reads the ids of rows, as their intake does. Not thread-safe. */
public final class RowIds {
    private final Cells cells;
    private final Utf8 id = new Utf8();

    /** @param names the names of the table and its columns */
    public RowIds(TableNames names) {
        this.cells = new Cells(names);
    }

    /** Returns the id in a cell; empty if it has none. */
    public Optional<String> of(Row row, Field field) {
        try {
            cells.id(row, field, id);
            return Optional.of(id.toString());
        } catch (UnusableRow unusable) {
            return Optional.empty();
        }
    }
}

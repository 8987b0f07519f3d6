package dev.tributary.store.server;

import dev.tributary.core.intake.Field;
import dev.tributary.store.rows.batch.BatchWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Moves the rows of a result into batches. Not thread-safe. */
public final class ResultCells {
    private final ResultSet result;
    private final int[] columns;
    private final CellForm[] forms;
    private final Getter[] getters;

    /** Gets the bytes of a cell; null for NULL. */
    public interface Getter {
        byte @Nullable [] get(ResultSet row, int column) throws SQLException;
    }

    /**
     * Looks at the columns of a result.
     *
     * @param types what the server's types are
     * @param position the position of a column in the result, from 1, by its position in the selection
     */
    public ResultCells(ResultSet result, ReadColumns selection, ServerTypes types, int[] position) throws SQLException {
        this.result = result;
        int cells = selection.cells().size();
        this.columns = new int[cells];
        this.forms = new CellForm[cells];
        this.getters = new Getter[cells];
        for (int cell = 0; cell < cells; cell++) {
            columns[cell] = position[selection.columnOf().get(cell)];
            CellForm form = types.form(result.getMetaData(), columns[cell]);
            boolean amount = selection.cells().get(cell).content() == Field.Content.AMOUNT;
            forms[cell] = form == CellForm.NUMBER && amount ? CellForm.TEXT : form;
            getters[cell] = types.getter(result.getMetaData(), columns[cell]);
        }
    }

    /** Moves on to the end of the result; returns false if no further rows are wanted. */
    public boolean moveTo(BatchWriter writer) throws SQLException {
        while (result.next()) {
            for (int cell = 0; cell < columns.length; cell++) {
                byte @Nullable [] bytes = getters[cell].get(result, columns[cell]);
                if (bytes == null) {
                    writer.missing();
                } else {
                    forms[cell].put(bytes, writer);
                }
            }
            if (!writer.endRow()) {
                return false;
            }
        }
        return true;
    }
}

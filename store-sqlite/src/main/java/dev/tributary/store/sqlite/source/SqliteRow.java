package dev.tributary.store.sqlite.source;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.row.ObjectRow;
import dev.tributary.store.sqlite.file.RowShape;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The current row of a result set. The value of each cell is fetched from SQLite once. Throws {@link UnreadableRow}.
 */
final class SqliteRow extends ObjectRow {
    private final ResultSet row;
    private final RowShape shape;
    private final Map<Field, Integer> columnOf = new EnumMap<>(Field.class);
    private final @Nullable Object[] cells;
    private final boolean[] known;

    SqliteRow(ResultSet row, RowShape shape) {
        this.row = row;
        this.shape = shape;
        List<Field> fields = shape.names().fields();
        for (int index = 0; index < fields.size(); index++) {
            columnOf.put(fields.get(index), index + 1);
        }
        this.cells = new Object[fields.size() + 1];
        this.known = new boolean[fields.size() + 1];
    }

    /** Moves to the next row; returns whether there is one. */
    boolean next() throws SQLException {
        Arrays.fill(known, false);
        return row.next();
    }

    /** Returns its rowid, or its position. */
    @Override
    public long rowNumber() {
        try {
            return shape.hasRowid() ? row.getLong(shape.names().fields().size() + 1) : row.getRow();
        } catch (SQLException failure) {
            throw new UnreadableRow(failure);
        }
    }

    @Override
    protected @Nullable Object value(Field field) {
        int column = columnOf.getOrDefault(field, 0);
        if (!known[column]) {
            try {
                cells[column] = row.getObject(column);
            } catch (SQLException failure) {
                throw new UnreadableRow(failure);
            }
            known[column] = true;
        }
        return cells[column];
    }

    @Override
    protected boolean isSound(Field field, String text) {
        int column = columnOf.getOrDefault(field, 0);
        int bytes = shape.names().fields().size() + (shape.hasRowid() ? 1 : 0) + column;
        try {
            return shape.texts().isSound(text, row, column, bytes);
        } catch (SQLException failure) {
            throw new UnreadableRow(failure);
        }
    }

    @Override
    public String encoding() {
        return shape.texts().toString();
    }
}

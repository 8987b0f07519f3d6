package dev.tributary.store.server;

import dev.tributary.core.intake.Field;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of a relation that are read. Immutable.
 *
 * @param columns their names, each once
 * @param cells the fields, in the order of the cells of a row
 * @param cellOf the position of each field among the cells
 * @param columnOf the position of each cell among the columns
 */
public record ReadColumns(List<String> columns, List<Field> cells, Map<Field, Integer> cellOf, List<Integer> columnOf) {
    public ReadColumns {
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
        cellOf = Collections.unmodifiableMap(new EnumMap<>(cellOf));
        columnOf = List.copyOf(columnOf);
    }

    /**
     * Creates it.
     *
     * @param wanted the columns by their fields
     */
    public static ReadColumns of(Map<Field, String> wanted) {
        List<String> columns = new ArrayList<>();
        List<Field> cells = new ArrayList<>();
        Map<Field, Integer> cellOf = new EnumMap<>(Field.class);
        List<Integer> columnOf = new ArrayList<>();
        new EnumMap<>(wanted).forEach((field, column) -> {
            if (!columns.contains(column)) {
                columns.add(column);
            }
            cellOf.put(field, cells.size());
            cells.add(field);
            columnOf.add(columns.indexOf(column));
        });
        return new ReadColumns(columns, cells, cellOf, columnOf);
    }

    /**
     * Returns the position of each column in a result.
     *
     * @param byLabel whether the result has others, too, as that of a query may
     */
    int[] positions(ResultSet result, boolean byLabel) throws SQLException {
        int[] positions = new int[columns.size()];
        for (int column = 0; column < positions.length; column++) {
            positions[column] = byLabel ? position(result, columns.get(column)) : column + 1;
        }
        return positions;
    }

    /** The driver's own search ignores case. */
    private static int position(ResultSet result, String label) throws SQLException {
        ResultSetMetaData described = result.getMetaData();
        for (int column = 1; column <= described.getColumnCount(); column++) {
            if (described.getColumnLabel(column).equals(label)) {
                return column;
            }
        }
        return result.findColumn(label);
    }
}

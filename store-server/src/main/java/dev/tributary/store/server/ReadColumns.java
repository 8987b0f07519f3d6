package dev.tributary.store.server;

import dev.tributary.core.intake.Field;
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
}

package dev.tributary.core.intake;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The source's names of a table and its columns, for messages.
 *
 * @param table its name
 * @param columns the name of the column of each field that is read, in the order of the fields
 */
public record TableNames(String table, Map<Field, String> columns) {
    public TableNames {
        Map<Field, String> inOrder = new EnumMap<>(Field.class);
        inOrder.putAll(columns);
        columns = Collections.unmodifiableMap(inOrder);
    }

    /** The fields that are read; the first is the row's own id, or the date of spend. */
    public List<Field> fields() {
        return List.copyOf(columns.keySet());
    }

    /** Returns a column with its table. */
    public SpelledApart.Where where(Field field) {
        return new SpelledApart.Where(table, column(field));
    }

    /** Returns the source's name of a field. */
    public String column(Field field) {
        return columns.getOrDefault(field, field.name());
    }
}

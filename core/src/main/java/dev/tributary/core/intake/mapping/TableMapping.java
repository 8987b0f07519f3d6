package dev.tributary.core.intake.mapping;

import dev.tributary.core.intake.Field;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the user has said about a table.
 *
 * @param relation where its rows are; empty for the table of the reference name
 * @param columns what was said about fields; the others have the reference names
 */
public record TableMapping(Optional<Relation> relation, Map<Field, ColumnRule> columns) {
    /** Nothing was said. */
    public static final TableMapping NONE = new TableMapping(Optional.empty(), Map.of());

    public TableMapping {
        Map<Field, ColumnRule> inOrder = new EnumMap<>(Field.class);
        inOrder.putAll(columns);
        columns = Collections.unmodifiableMap(inOrder);
    }

    /** Returns whether nothing was said, so that the table may be missing if it is optional. */
    public boolean isNone() {
        return relation.isEmpty() && columns.isEmpty();
    }
}

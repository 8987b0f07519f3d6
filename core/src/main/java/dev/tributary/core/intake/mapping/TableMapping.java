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
 * @param counting how the rows are counted that a preset leaves out of it
 */
public record TableMapping(
        Optional<Relation> relation, Map<Field, ColumnRule> columns, Optional<PresetCounting> counting) {
    /** Nothing was said. */
    public static final TableMapping NONE = new TableMapping(Optional.empty(), Map.of());

    /** Creates a mapping without a preset. */
    public TableMapping(Optional<Relation> relation, Map<Field, ColumnRule> columns) {
        this(relation, columns, Optional.empty());
    }

    public TableMapping {
        Map<Field, ColumnRule> inOrder = new EnumMap<>(Field.class);
        inOrder.putAll(columns);
        columns = Collections.unmodifiableMap(inOrder);
    }

    /** Returns what was said about a field. A day that is given without a time of day is read as a timestamp. */
    public Optional<ColumnRule> rule(Field field) {
        Field day = switch (field) {
            case SESSION_TIMESTAMP -> Field.SESSION_DATE;
            case CONVERSION_TIMESTAMP -> Field.CONVERSION_DATE;
            default -> field;
        };
        return Optional.ofNullable(columns.get(field)).or(() -> Optional.ofNullable(columns.get(day)));
    }

    /** Returns the same over what is said in another way: another relation has other columns, too. */
    public TableMapping over(TableMapping other) {
        if (relation.isPresent()) {
            return this;
        }
        Map<Field, ColumnRule> both = new EnumMap<>(Field.class);
        both.putAll(other.columns);
        both.putAll(columns);
        return new TableMapping(other.relation, both, other.counting);
    }

    /** Returns the same in another place; a table that was not named has its reference name there. */
    public TableMapping at(Relation.Place place, String usual) {
        return new TableMapping(
                Optional.of(new Relation.At(place, relation.orElseGet(() -> new Relation.Named(usual)))),
                columns,
                counting.map(there -> there.with(new Relation.At(place, there.relation()))));
    }

    /** Returns whether nothing was said, so that the table may be missing if it is optional. */
    public boolean isNone() {
        return relation.isEmpty() && columns.isEmpty();
    }
}

package dev.tributary.core.intake.row;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.mapping.FlagRule;
import dev.tributary.core.intake.moment.MomentColumns;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How the rows of a table are read.
 *
 * @param names the table and the columns that are read
 * @param moments the columns with the time of a row; a table of costs has none, and the value is not used
 * @param flags how a flag is made, where it is not given by a column of flags
 */
public record TableReading(TableNames names, MomentColumns moments, Map<Field, FlagRule> flags) {
    private static final FlagRule GIVEN = new FlagRule.Given();

    public TableReading {
        Map<Field, FlagRule> inOrder = new EnumMap<>(Field.class);
        inOrder.putAll(flags);
        flags = Collections.unmodifiableMap(inOrder);
    }

    /** Returns whether a field is read. */
    public boolean has(Field field) {
        return names.columns().containsKey(field);
    }

    /** Returns how a flag is made. */
    public FlagRule flag(Field field) {
        return flags.getOrDefault(field, GIVEN);
    }
}

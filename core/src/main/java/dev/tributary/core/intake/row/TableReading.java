package dev.tributary.core.intake.row;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.TableNames;
import dev.tributary.core.intake.mapping.FlagRule;
import dev.tributary.core.intake.moment.MomentColumns;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the rows of a table are read.
 *
 * @param names the table and the columns that are read
 * @param times the columns with the time of a row; empty for a table of costs
 * @param flags how a flag is made, where it is not given by a column of flags
 */
public record TableReading(TableNames names, Optional<MomentColumns> times, Map<Field, FlagRule> flags) {
    private static final FlagRule GIVEN = new FlagRule.Given();

    public TableReading {
        Map<Field, FlagRule> inOrder = new EnumMap<>(Field.class);
        inOrder.putAll(flags);
        flags = Collections.unmodifiableMap(inOrder);
    }

    /** Returns the columns with the time of a row; only of a table that has them. */
    public MomentColumns moments() {
        return times.orElseThrow(() -> new IllegalStateException(names.table() + " has no times"));
    }

    /** Returns whether a field is read. */
    public boolean has(Field field) {
        return names.columns().containsKey(field);
    }

    /** Returns whether the channel of a session without one is made by rule. */
    public boolean channelsByRule() {
        return Field.TRAFFIC.stream().anyMatch(this::has);
    }

    /** Returns how a flag is made. */
    public FlagRule flag(Field field) {
        return flags.getOrDefault(field, GIVEN);
    }
}

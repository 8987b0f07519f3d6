package dev.tributary.pipeline.preview;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.mapping.FlagRule;
import dev.tributary.core.intake.mapping.MomentForm;
import java.util.Optional;

/**
 * How a field is read.
 *
 * @param field the field
 * @param column its column; empty if it has the same value in all rows
 * @param by what decided that
 * @param flag how a flag is made; empty for other fields
 * @param form the form of a day or time; empty for other fields
 */
public record FieldInUse(
        Field field, Optional<String> column, GivenBy by, Optional<FlagRule> flag, Optional<FormInUse> form) {
    /**
     * The form of the values of a column.
     *
     * @param by the mapping or the values decided it; nothing, if there are no values
     */
    public record FormInUse(MomentForm form, GivenBy by) {}
}

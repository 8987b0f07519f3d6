package dev.tributary.core.intake.moment;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.mapping.MomentForm;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The columns that contain the time of a table's rows.
 *
 * @param day the field of the column with the day, or with day and time
 * @param form its form
 * @param clock the field of a separate column with the time of day
 * @param clockForm the form of that column, if it has days, too; {@link MomentForm#ISO} otherwise
 * @param zone the meaning of a time without an offset
 */
public record MomentColumns(Field day, MomentForm form, Optional<Field> clock, MomentForm clockForm, ZoneId zone) {
    /** Day and time in one column. */
    public static MomentColumns of(Field moment, MomentForm form, ZoneId zone) {
        return new MomentColumns(moment, form, Optional.empty(), MomentForm.ISO, zone);
    }

    /** Day and time in two columns, as in the reference database: ISO, UTC. */
    public static MomentColumns of(Field day, Field clock) {
        return new MomentColumns(day, MomentForm.ISO, Optional.of(clock), MomentForm.ISO, ZoneOffset.UTC);
    }
}

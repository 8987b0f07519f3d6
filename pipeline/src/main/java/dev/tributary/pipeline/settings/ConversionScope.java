package dev.tributary.pipeline.settings;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.type.TypeRules;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The conversions of a run.
 *
 * @param window their days
 * @param types how conversion types are assigned
 * @param freezeBefore conversions before this day keep the credit they have, and get none if they have none
 */
public record ConversionScope(DateWindow window, TypeRules types, Optional<LocalDate> freezeBefore) {
    /** All conversions, without conversion types. */
    public static final ConversionScope ALL = new ConversionScope(DateWindow.ALL, TypeRules.NONE, Optional.empty());

    /** Returns whether a conversion keeps its credit. */
    public boolean isClosed(Conversion conversion) {
        return freezeBefore
                .filter(day -> conversion.day(window.zone()).isBefore(day))
                .isPresent();
    }
}

package dev.tributary.pipeline.settings;

import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.type.TypeRules;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which conversions a run works on.
 *
 * @param window which, by their day, UTC
 * @param types how they are told apart
 * @param freezeBefore those before this day, UTC, keep the credit they have, and get none if they have none
 */
public record ConversionScope(DateWindow window, TypeRules types, Optional<LocalDate> freezeBefore) {
    /** All of them, and no type is told from another. */
    public static final ConversionScope ALL = new ConversionScope(DateWindow.ALL, TypeRules.NONE, Optional.empty());

    /** Whether a conversion of that day keeps what it has. */
    public boolean isClosed(LocalDate day) {
        return freezeBefore.filter(day::isBefore).isPresent();
    }
}

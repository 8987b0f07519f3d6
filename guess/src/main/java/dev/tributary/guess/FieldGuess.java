package dev.tributary.guess;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.mapping.MomentForm;
import java.util.Optional;

/**
 * The column that a field probably is in.
 *
 * @param why why, in a few words
 * @param form the form of its times that has to be said; empty if it is found again
 */
record FieldGuess(Field field, String column, String why, Optional<MomentForm> form) {
    FieldGuess(Field field, String column, String why) {
        this(field, column, why, Optional.empty());
    }

    FieldGuess with(String other, String because) {
        return new FieldGuess(field, other, because, form);
    }
}

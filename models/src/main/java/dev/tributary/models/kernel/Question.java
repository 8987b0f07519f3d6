package dev.tributary.models.kernel;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.type.ConversionTypes;
import dev.tributary.core.type.Selection;
import dev.tributary.models.compare.ModelQuestion;
import java.util.List;
import java.util.Optional;

/**
 * The question to be answered, the same for all groups of users. Immutable.
 *
 * @param journeys the options of journeys
 * @param selection the selected conversions
 * @param typeNames the names of all types that conversions of any user have, ordered as by {@link
 *     ConversionTypes#names}
 * @param everyUser whether users who never converted are included; path figures count them, and Markov chains may use
 *     them
 * @param credits how journeys are credited, if requested
 * @param figures whether path figures are requested
 * @param models the models to compute, if requested
 */
public record Question(
        JourneyOptions journeys,
        Selection selection,
        List<String> typeNames,
        boolean everyUser,
        Optional<CreditQuestion> credits,
        boolean figures,
        Optional<ModelQuestion> models) {
    public Question {
        typeNames = List.copyOf(typeNames);
    }

    /** Returns the types of a group's conversions, all of which must be given. */
    public ConversionTypes typesOf(List<Conversion> conversions) {
        return selection.types().of(conversions, typeNames);
    }

    /**
     * Checks that sessions have the days of the window's zone: else credit would be on other days than the window's.
     *
     * @param sessions the zone of the sessions' days
     */
    void requireDaysOf(DayZone sessions) {
        DayZone asked = selection.window().zone();
        if (!sessions.equals(asked)) {
            throw new IllegalArgumentException(
                    "the sessions have the days of " + sessions + ", and those of " + asked + " are asked for");
        }
    }

    /** Returns the question's number, which is the same in every process and differs from those of other questions. */
    long key() {
        return QuestionKey.of(this);
    }
}

package dev.tributary.models.kernel;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.type.ConversionTypes;
import dev.tributary.core.type.Selection;
import dev.tributary.models.compare.ModelQuestion;
import java.util.List;
import java.util.Optional;

/**
 * What is asked about users, the same of all. Immutable.
 *
 * @param journeys what belongs to a journey
 * @param selection which conversions are looked at
 * @param typeNames the names of all types that conversions of any user have, as {@link ConversionTypes#names} orders them
 * @param everyUser whether users who never converted are looked at; figures of paths count them, and Markov chains may
 * @param credits what journeys are credited with, if they are
 * @param figures whether figures of paths are wanted
 * @param models what models are asked, if they are
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

    /** The types of some users' conversions, all of which must be given. */
    public ConversionTypes typesOf(List<Conversion> conversions) {
        return selection.types().of(conversions, typeNames);
    }

    /** Tells it from other questions: the same number in every process. */
    long key() {
        return QuestionKey.of(this);
    }
}

package dev.tributary.pipeline.compare;

import dev.tributary.core.intake.IntakeRules;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.type.Selection;
import dev.tributary.models.compare.ModelQuestion;
import dev.tributary.models.spec.ModelSpec;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.store.connect.Address;

/**
 * What is to be compared.
 *
 * @param databases where the data are
 * @param rules what is said about names and users of the source
 * @param selection which conversions
 * @param journeys what belongs to a journey
 * @param question the models, and what they are asked
 * @param nulls whether a Markov chain looks at the users who did not convert
 * @param engine the local engine, for IHC where nothing is stored
 */
public record CompareSettings(
        Databases databases,
        IntakeRules rules,
        Selection selection,
        JourneyOptions journeys,
        ModelQuestion question,
        boolean nulls,
        AttributorSettings.IhcLocal engine) {
    /**
     * The databases that are read.
     *
     * @param source the one with sessions, conversions and costs
     * @param results the one with stored credit, which may be the source; it need not exist
     */
    public record Databases(Address source, Address results) {}

    /** The database with sessions, conversions and costs. */
    public Address source() {
        return databases.source();
    }

    /** The database with stored credit. */
    public Address results() {
        return databases.results();
    }

    /** Returns whether any model uses the users who did not convert. */
    boolean open() {
        return nulls && question.models().stream().anyMatch(ModelSpec.Markov.class::isInstance);
    }
}

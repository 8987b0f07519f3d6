package dev.tributary.pipeline.compare;

import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.type.Selection;
import dev.tributary.models.compare.ModelQuestion;
import dev.tributary.models.spec.ModelSpec;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.store.connect.Address;

/**
 * The settings of a comparison.
 *
 * @param databases the databases
 * @param rules the configured rules about names and users
 * @param selection the selected conversions
 * @param journeys the options of journeys
 * @param question the models and their options
 * @param nulls whether a Markov chain uses the users who did not convert
 * @param engine the local engine, for IHC if no credit is stored
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

    /** Returns what is read of the source. */
    public ReadScope scope() {
        return new ReadScope(selection.window(), true, open())
                .withTypes(selection.types().column())
                .withRules(rules);
    }

    /** Returns whether any model uses the users who did not convert. */
    public boolean open() {
        return nulls && question.models().stream().anyMatch(ModelSpec.Markov.class::isInstance);
    }
}

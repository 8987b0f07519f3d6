package dev.tributary.pipeline.compare;

import dev.tributary.core.intake.IntakeRules;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.type.Selection;
import dev.tributary.models.DirectChannels;
import dev.tributary.models.spec.ModelSpec;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.store.connect.Address;
import java.util.List;
import java.util.OptionalLong;

/**
 * What is to be compared.
 *
 * @param source the database with sessions, conversions and costs
 * @param results the one with stored credit, which may be the source; it need not exist
 * @param selection which conversions
 * @param journeys what belongs to a journey
 * @param models the models, each once
 * @param nulls whether a Markov chain looks at the users who did not convert
 * @param direct which channels are direct ones
 * @param engine the local engine, for IHC where nothing is stored
 * @param seed of the resamples, where figures are to come with intervals
 * @param rules what is said about names and users of the source
 */
public record CompareSettings(
        Address source,
        Address results,
        Selection selection,
        JourneyOptions journeys,
        List<ModelSpec> models,
        boolean nulls,
        DirectChannels direct,
        AttributorSettings.IhcLocal engine,
        OptionalLong seed,
        IntakeRules rules) {
    public CompareSettings {
        models = List.copyOf(models);
    }

    /** Whether anybody looks at the users who did not convert. */
    boolean open() {
        return nulls && models.stream().anyMatch(ModelSpec.Markov.class::isInstance);
    }
}

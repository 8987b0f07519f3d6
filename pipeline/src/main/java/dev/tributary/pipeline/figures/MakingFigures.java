package dev.tributary.pipeline.figures;

import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.figures.FigureBuilder;
import dev.tributary.core.figures.PathFigures;
import dev.tributary.core.journey.JourneyBuilder;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.journey.Journeys;
import dev.tributary.store.Snapshot;
import dev.tributary.store.connect.Stores;

/** Makes figures of a source's paths. No database is changed, and no results are needed. */
public final class MakingFigures {
    private MakingFigures() {}

    /**
     * Makes them.
     *
     * @throws dev.tributary.core.TributaryException USAGE where the source with all its users does not fit into memory,
     *     and as {@link dev.tributary.store.Source#open}
     */
    public static FigureOutcome of(FigureSettings settings) {
        Facts facts = read(settings);
        JourneyBuilder builder = new JourneyBuilder(facts.traffic().sessions().part(0), settings.options());
        Journeys journeys = builder.build(
                        facts.conversions(), settings.selection().among(facts.conversions()))
                .naming(facts.traffic().intake().conversionsOfUnknown());
        PathFigures figures = FigureBuilder.of(
                facts.traffic(),
                journeys,
                builder.open(facts.conversions(), settings.selection().window()),
                settings.selection().types());
        return new FigureOutcome(
                settings.selection(),
                JourneyCounts.of(settings.options(), journeys),
                figures,
                facts.setAside(),
                facts.traffic().intake());
    }

    private static Facts read(FigureSettings settings) {
        ReadScope scope = new ReadScope(settings.selection().window(), false, true)
                .withTypes(settings.selection().types().column())
                .withRules(settings.rules());
        try (Snapshot snapshot = Stores.source(settings.source()).open(scope)) {
            return snapshot.facts();
        }
    }
}

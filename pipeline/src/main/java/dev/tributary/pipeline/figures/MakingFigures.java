package dev.tributary.pipeline.figures;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.Traffic;
import dev.tributary.core.facts.UserGroup;
import dev.tributary.core.figures.FigureCounts;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.type.ConversionTypes;
import dev.tributary.core.type.Selection;
import dev.tributary.models.kernel.GroupJourneys;
import dev.tributary.store.Snapshot;
import dev.tributary.store.connect.Stores;
import java.util.Optional;
import java.util.function.Predicate;

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
        Traffic traffic = facts.traffic();
        Selection selection = settings.selection();
        ConversionTypes types = selection.types().of(traffic.conversions());
        Predicate<Conversion> wanted = selection.among(types);
        JourneyCounts journeys = JourneyCounts.none(settings.options());
        Optional<FigureCounts> counts = Optional.empty();
        for (int part = 0; part < traffic.sessions().parts(); part++) {
            GroupJourneys group =
                    GroupJourneys.withOpen(UserGroup.of(traffic, part), settings.options(), wanted, selection);
            journeys = journeys.plus(group.journeys());
            FigureCounts own = FigureCounts.of(group.group().conversions(), group.journeys(), group.open(), types);
            counts = Optional.of(counts.map(others -> others.plus(own)).orElse(own));
        }
        return new FigureOutcome(
                selection, journeys, counts.orElseThrow().figures(types.names()), facts.setAside(), traffic.intake());
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

package dev.tributary.pipeline.compare;

import dev.tributary.core.attribution.ihc.LocalIhcByType;
import dev.tributary.core.facts.Traffic;
import dev.tributary.core.text.Shown;
import dev.tributary.models.credit.CreditSource;
import dev.tributary.models.credit.Evidence;
import dev.tributary.models.credit.IhcCredits;
import dev.tributary.models.kernel.JourneyParts;
import dev.tributary.pipeline.type.LocalModels;
import dev.tributary.store.OriginCount;
import dev.tributary.store.ResultsView;
import dev.tributary.store.connect.ResultsStore;
import dev.tributary.store.connect.Stores;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The credit of the model {@code ihc}: the stored credit if it covers every journey, otherwise that of the local
 * engine.
 *
 * @param source returns the credit for some evidence
 * @param origin its origin, one line
 */
record IhcCredit(Function<Evidence, CreditSource> source, String origin) {
    static IhcCredit of(CompareSettings settings, Traffic traffic, JourneyParts parts) {
        return stored(settings, traffic, parts).orElseGet(() -> local(engine(settings, traffic)));
    }

    /** Returns the credit of the evidence's journeys. */
    CreditSource of(Evidence evidence) {
        return source.apply(evidence);
    }

    private static LocalIhcByType engine(CompareSettings settings, Traffic traffic) {
        return new LocalIhcByType(
                LocalModels.read(settings.engine()),
                settings.engine().redistribution(),
                settings.selection().types().of(traffic.conversions()));
    }

    private static Optional<IhcCredit> stored(CompareSettings settings, Traffic traffic, JourneyParts parts) {
        ResultsStore store = Stores.results(settings.results());
        if (!store.isThere()) {
            return Optional.empty();
        }
        try (ResultsView results = store.look()) {
            StoredShares shares = StoredShares.read(results, traffic, parts);
            return shares.coversAll() ? Optional.of(new IhcCredit(shares::of, origin(results))) : Optional.empty();
        }
    }

    private static String origin(ResultsView results) {
        return results.origins().stream()
                .map(OriginCount::origin)
                .map(origin -> origin.attributor() + ", " + Shown.plain(origin.description()))
                .collect(Collectors.joining("; ", "stored, by ", ""));
    }

    private static IhcCredit local(LocalIhcByType engine) {
        return new IhcCredit(
                evidence -> new IhcCredits(evidence, engine),
                "not stored for all of these journeys, so computed by " + engine.name() + ", " + engine.description());
    }
}

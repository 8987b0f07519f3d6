package dev.tributary.pipeline.explain;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.ihc.Explainer;
import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.Traffic;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.journey.JourneyBuilder;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.journey.Journeys;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.text.Shown;
import dev.tributary.core.type.TypeRules;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.pipeline.settings.ResultsPlace;
import dev.tributary.pipeline.type.LocalModels;
import dev.tributary.store.ResultsView;
import dev.tributary.store.Snapshot;
import dev.tributary.store.StoredJourney;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.Stores;
import java.util.Optional;

/** Explains one conversion. Nothing is attributed or changed. */
public final class Explain {
    private Explain() {}

    /**
     * Explains a conversion.
     *
     * @param results where the results are
     * @param types how conversion types are assigned
     * @param engine the models to explain with
     * @param rules the configured rules about names and users
     * @throws TributaryException USAGE when the source has no such conversion
     */
    public static ExplainedConversion of(
            String conversionId,
            Address source,
            ResultsPlace results,
            JourneyOptions options,
            TypeRules types,
            AttributorSettings.IhcLocal engine,
            IntakeRules rules) {
        Traffic traffic;
        ReadScope scope =
                new ReadScope(DateWindow.ALL, false).withTypes(types.column()).withRules(rules);
        try (Snapshot snapshot = Stores.source(source).open(scope)) {
            traffic = snapshot.traffic();
        }
        int index = traffic.conversions().find(conversionId);
        if (index == IdIndex.ABSENT) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    source + " has no conversion " + Shown.quoted(conversionId) + ", or its row cannot be used.",
                    "Look for it in the table conversions, and in quarantine.csv.");
        }
        Conversion conversion = traffic.conversions().get(index);
        String type = types.of(traffic.conversions()).of(conversion);
        Explainer explainer = new Explainer(LocalModels.read(engine).of(type).orElseThrow(), engine.redistribution());
        Journeys journeys = new JourneyBuilder(
                        traffic.sessions().part(traffic.sessions().partOf(conversion.user())), options)
                .build(traffic.conversions(), conversion::equals)
                .naming(traffic.intake().conversionsOfUnknown());
        return new ExplainedConversion(
                conversion,
                types.isNone() ? Optional.empty() : Optional.of(type),
                journeys.journeys().stream().findFirst().map(explainer::explain),
                stored(conversionId, results),
                JourneyCounts.of(options, journeys),
                traffic.intake());
    }

    private static StoredJourney stored(String conversionId, ResultsPlace results) {
        try (ResultsView view = results.look()) {
            return view.journey(conversionId);
        }
    }
}

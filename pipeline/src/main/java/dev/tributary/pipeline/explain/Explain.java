package dev.tributary.pipeline.explain;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.ihc.DefaultModel;
import dev.tributary.core.attribution.ihc.Explainer;
import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.Traffic;
import dev.tributary.core.journey.JourneyBuilder;
import dev.tributary.core.journey.JourneyOptions;
import dev.tributary.core.journey.Journeys;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.store.Snapshot;
import dev.tributary.store.model.ModelFile;
import dev.tributary.store.sqlite.SqliteSource;
import dev.tributary.store.sqlite.StoredCredits;
import java.nio.file.Path;
import java.util.Optional;

/** Explains one conversion. Nothing is attributed or changed. */
public final class Explain {
    private Explain() {}

    /**
     * Explains a conversion.
     *
     * @param results where the results are, when not in the source
     * @param engine the model to explain with
     * @throws TributaryException USAGE when the source has no such conversion
     */
    public static ExplainedConversion of(
            String conversionId,
            Path source,
            Optional<Path> results,
            JourneyOptions options,
            AttributorSettings.IhcLocal engine) {
        Traffic traffic;
        try (Snapshot snapshot = new SqliteSource(source).open(new ReadScope(DateWindow.ALL, false))) {
            traffic = snapshot.traffic();
        }
        int index = traffic.conversionIndex().find(conversionId);
        if (index == IdIndex.ABSENT) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    source + " has no conversion " + Shown.quoted(conversionId) + ", or its row cannot be used.",
                    "Look for it in the table conversions, and in quarantine.csv.");
        }
        Conversion conversion = traffic.conversions().get(index);
        Explainer explainer = new Explainer(
                engine.model().map(ModelFile::read).orElseGet(DefaultModel::create), engine.redistribution());
        Journeys journeys = new JourneyBuilder(traffic.sessions().part(0), options)
                .build(traffic.conversions(), conversion::equals);
        return new ExplainedConversion(
                conversion,
                journeys.journeys().stream().findFirst().map(explainer::explain),
                StoredCredits.of(conversionId, results.orElse(source)),
                options,
                journeys.leftOut());
    }
}

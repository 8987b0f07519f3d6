package dev.tributary.pipeline.step;

import dev.tributary.core.attribution.CreditedJourney;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.core.attribution.ihc.LocalIhcByType;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.report.Credits;
import dev.tributary.core.type.PerType;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.pipeline.summary.AttributionCounts;
import dev.tributary.pipeline.summary.MadeBy;
import dev.tributary.pipeline.type.LocalModels;
import dev.tributary.store.Origin;
import dev.tributary.store.OriginCount;
import dev.tributary.store.spill.CreditRuns;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Attributes with what costs nothing: every journey anew, but those of a closed period. Credits are not gathered: they are
 * made while those before them are being stored, and the costs are read meanwhile.
 */
final class LocalAttribution {
    private final RunContext context;
    private final RunListener listener;
    private final AttributorSettings.IhcLocal settings;
    private final LocalIhcByType model;
    private final WorkToDo work;
    private final TypeTally tally;
    private long open;
    private long attributed;

    LocalAttribution(RunContext context, RunListener listener, AttributorSettings.IhcLocal settings) {
        this.context = context;
        this.listener = listener;
        this.settings = settings;
        PerType<IhcModel> models = LocalModels.read(settings);
        this.work = WorkToDo.of(context.reading());
        this.model = Attributors.local(models, settings, work.types());
        this.tally = new TypeTally(work.types(), model::conversionType);
    }

    AttributeStep.Result run() {
        context.results();
        context.reading().readCostsMeanwhile();
        if (context.settings().locations().journeysFile().isPresent()) {
            store(outcome -> {});
        } else {
            Credits credits = context.noCredits();
            if (store(credits::add)) {
                context.creditsStored(credits, onlyOrigin());
            }
        }
        return new AttributeStep.Result(
                new AttributionCounts(
                        new MadeBy(model.name(), model.description(), settings.forWantOfKey()),
                        attributed,
                        tally.counts(),
                        List.of(),
                        changesInClosedPeriod(),
                        Optional.empty()),
                Optional.empty());
    }

    private Optional<OriginCount> onlyOrigin() {
        List<Origin> all = LocalModels.origins(model);
        return all.size() == 1 ? Optional.of(new OriginCount(all.get(0), attributed)) : Optional.empty();
    }

    /** Answers whether these are all credits that are stored. */
    private boolean store(Consumer<Outcome.Attributed> alsoTo) {
        return context.results()
                .replaceCredits(
                        LocalModels.origins(model),
                        credits(alsoTo),
                        Map.of(),
                        conversion -> work.due(conversion) || work.gone(conversion));
    }

    /** In the order of the conversions' ids; where the sessions come in parts, those of each part are made and kept first. */
    private Iterator<CreditedJourney> credits(Consumer<Outcome.Attributed> alsoTo) {
        if (work.parts() == 1) {
            return credits(0, alsoTo);
        }
        CreditRuns runs = new CreditRuns(context.reading().spill().orElseThrow(), work.parts());
        for (int part = 0; part < work.parts(); part++) {
            runs.add(part, credits(part, alsoTo));
        }
        return runs.merged();
    }

    private Iterator<CreditedJourney> credits(int part, Consumer<Outcome.Attributed> alsoTo) {
        List<Journey> journeys = work.journeys(part).stream()
                .filter(journey -> !work.closed(journey))
                .toList();
        open += journeys.size();
        return journeys.stream()
                .map(journey -> {
                    Outcome.Attributed outcome = model.credit(journey);
                    alsoTo.accept(outcome);
                    attributed++;
                    tally.add(journey);
                    listener.attributed(attributed, open);
                    return CreditedJourney.of(outcome, model.which(journey.conversion()));
                })
                .iterator();
    }

    private long changesInClosedPeriod() {
        if (context.settings().conversions().freezeBefore().isEmpty()) {
            return 0;
        }
        long changes = 0;
        for (int part = 0; part < work.parts(); part++) {
            List<Journey> closed = work.journeys(part).stream()
                    .filter(journey -> work.closed(journey))
                    .toList();
            changes +=
                    ClosedPeriod.wouldChange(closed.stream().map(model::credit).toList(), context.results());
        }
        return changes;
    }
}

package dev.tributary.pipeline.step;

import dev.tributary.core.attribution.CreditedJourney;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.core.attribution.ihc.LocalIhcByType;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.report.CreditTotals;
import dev.tributary.core.report.GroupCredits;
import dev.tributary.core.type.PerType;
import dev.tributary.models.kernel.LazyCredits;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.pipeline.summary.AttributionCounts;
import dev.tributary.pipeline.summary.MadeBy;
import dev.tributary.pipeline.type.LocalModels;
import dev.tributary.store.Origin;
import dev.tributary.store.OriginCount;
import dev.tributary.store.spill.SortedCredits;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Attributes with the local engine: every journey again, except those of a closed period. Credits are not collected in
 * memory: they are computed while earlier ones are being stored, and the costs are read meanwhile.
 */
final class LocalAttribution {
    private final RunContext context;
    private final RunListener listener;
    private final AttributorSettings.IhcLocal settings;
    private final LocalIhcByType model;
    private final WorkToDo work;
    private final TypeTally tally;

    /** The totals of the credits of each part. */
    private final List<GroupCredits> totals = new ArrayList<>();

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
            store(false);
            return result();
        }
        boolean alone = store(true);
        if (context.settings().conversions().freezeBefore().isEmpty()) {
            context.creditsComputed();
        }
        if (alone) {
            context.creditsStored(
                    totals.stream().map(GroupCredits::totals).reduce(withoutJourney(), CreditTotals::plus),
                    onlyOrigin());
        }
        return result();
    }

    private AttributeStep.Result result() {
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

    private CreditTotals withoutJourney() {
        GroupCredits rest = noCredits();
        context.reading().tally().withoutJourney().forEach(rest::addWithoutJourney);
        return rest.totals();
    }

    private GroupCredits noCredits() {
        return new GroupCredits(
                context.settings().report().basis(),
                context.window(),
                context.traffic().sessions().channelDays());
    }

    /**
     * Returns whether these are all credits that are stored.
     *
     * @param summed whether their totals are needed
     */
    private boolean store(boolean summed) {
        return context.results()
                .replaceCredits(
                        LocalModels.origins(model),
                        credits(summed),
                        Map.of(),
                        conversion -> work.due(conversion) || work.gone(conversion));
    }

    /**
     * In the order of the conversions' ids; if the sessions are in several parts, the credits of each part are computed
     * and stored in files first.
     */
    private Iterator<CreditedJourney> credits(boolean summed) {
        if (work.parts() == 1) {
            return credits(0, summed);
        }
        SortedCredits runs = new SortedCredits(context.reading().spill().orElseThrow(), work.parts());
        for (int part = 0; part < work.parts(); part++) {
            runs.add(part, credits(part, summed));
        }
        return runs.merged();
    }

    private Iterator<CreditedJourney> credits(int part, boolean summed) {
        List<Journey> journeys = work.journeys(part).stream()
                .filter(journey -> !work.closed(journey))
                .toList();
        open += journeys.size();
        Optional<GroupCredits> sums = summed ? Optional.of(noCredits()) : Optional.empty();
        sums.ifPresent(totals::add);
        LazyCredits made = new LazyCredits(model, journeys, sums);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return made.hasNext();
            }

            @Override
            public CreditedJourney next() {
                Outcome.Attributed outcome = made.next();
                attributed++;
                tally.add(outcome.journey());
                listener.attributed(attributed, open);
                return CreditedJourney.of(outcome, model.which(outcome.journey().conversion()));
            }
        };
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

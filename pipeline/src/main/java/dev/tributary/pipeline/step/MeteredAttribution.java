package dev.tributary.pipeline.step;

import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.ledger.KeyCache;
import dev.tributary.core.ledger.Ledger;
import dev.tributary.core.ledger.Plan;
import dev.tributary.core.ledger.PlannedJourney;
import dev.tributary.core.ledger.Planner;
import dev.tributary.core.ledger.RequestCount;
import dev.tributary.core.ledger.Standing;
import dev.tributary.core.type.ConversionTypes;
import dev.tributary.core.type.PerType;
import dev.tributary.ihcapi.Account;
import dev.tributary.ihcapi.Oversight;
import dev.tributary.ihcapi.ServiceTypes;
import dev.tributary.ihcapi.judge.Replay;
import dev.tributary.ihcapi.sending.IhcApiAttributor;
import dev.tributary.pipeline.ledger.CrashPoints;
import dev.tributary.pipeline.ledger.Keys;
import dev.tributary.pipeline.ledger.Memory;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.pipeline.summary.AttributionCounts;
import dev.tributary.pipeline.summary.LedgerOutcome;
import dev.tributary.pipeline.summary.MadeBy;
import dev.tributary.pipeline.summary.ServiceUse;
import dev.tributary.pipeline.summary.TypeCount;
import dev.tributary.pipeline.type.TypesOfService;
import dev.tributary.store.Origin;
import dev.tributary.store.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Attributes with the metered service: recovers from a crashed run, sends new and changed journeys, recording each
 * request in the ledger, and at the end stores the credit in one transaction.
 */
final class MeteredAttribution {
    private final RunContext context;
    private final RunListener listener;
    private final AttributorSettings.IhcApi settings;
    private final Harvest harvest = new Harvest();

    MeteredAttribution(RunContext context, RunListener listener, AttributorSettings.IhcApi settings) {
        this.context = context;
        this.listener = listener;
        this.settings = settings;
    }

    AttributeStep.Result run() {
        PerType<DriftWatch> watches = DriftWatch.of(settings);
        WorkToDo work = WorkToDo.of(context.reading());
        ServiceTypes types = TypesOfService.of(settings.conversionTypes(), work.types());
        Ledger ledger = context.results().ledger();
        RequestCount crashed = ledger.recover();
        long replayed = Replay.apply(ledger);
        Plan plan = plan(work, types, ledger);
        plan.journeys().forEach(planned -> planned.known().ifPresent(harvest::add));
        IhcApiAttributor attributor = Attributors.metered(
                settings,
                types,
                Memory.of(ledger),
                new Oversight(account(plan, ledger), settings.metering().limit(), context.stopAsked()));
        List<Journey> toSend = plan.toSend();
        Optional<TributaryException> stopped =
                toSend.isEmpty() ? Optional.empty() : harvest.gather(attributor, toSend, listener);
        Memory.keep(ledger, attributor.learned());
        store(attributor.name(), types, plan);
        return new AttributeStep.Result(
                new AttributionCounts(
                        new MadeBy(attributor.name(), attributor.description(), false),
                        harvest.attributed().size() + plan.count(Standing.UNCHANGED),
                        byType(work.types(), plan),
                        harvest.unanswered(),
                        plan.count(Standing.FROZEN),
                        Optional.of(new ServiceUse(
                                attributor.usage(),
                                new LedgerOutcome(plan.counts(), replayed, crashed, ledger.inDoubt()),
                                watches.isNone()
                                        ? List.of()
                                        : DriftWatch.look(watches, work.types(), answers(plan, ledger))))),
                stopped);
    }

    private List<TypeCount> byType(ConversionTypes types, Plan plan) {
        TypeTally tally =
                new TypeTally(types, type -> settings.conversionTypes().of(type).orElse(""));
        harvest.attributed().forEach(outcome -> tally.add(outcome.journey()));
        plan.all(Standing.UNCHANGED).forEach(planned -> tally.add(planned.journey()));
        return tally.counts();
    }

    private Plan plan(WorkToDo work, ServiceTypes types, Ledger ledger) {
        Results results = context.results();
        Planner planner = new Planner(
                new KeyCache(Keys.of(settings, types)::of),
                results.credited(),
                ledger,
                work::closed,
                settings.metering().askRefusedAgain());
        return planner.plan(work.journeys(), work::gone);
    }

    private Account account(Plan plan, Ledger ledger) {
        return new Account(
                new CrashPoints(ledger), context.runId(), context.clock(), plan.keys(), ledger.inDoubtByJourney());
    }

    /** Returns all answers for the journeys, of this and earlier runs. */
    private List<Outcome.Attributed> answers(Plan plan, Ledger ledger) {
        List<Outcome.Attributed> answers = new ArrayList<>(harvest.attributed());
        for (PlannedJourney unchanged : plan.all(Standing.UNCHANGED)) {
            ledger.answer(plan.keys().of(unchanged.journey()))
                    .map(known -> known.outcome(unchanged.journey()))
                    .ifPresent(known -> {
                        if (known instanceof Outcome.Attributed attributed) {
                            answers.add(attributed);
                        }
                    });
        }
        return answers;
    }

    /** Nothing is written if nothing has changed. */
    private void store(String attributor, ServiceTypes types, Plan plan) {
        if (harvest.attributed().isEmpty() && plan.vanished().isEmpty()) {
            return;
        }
        Set<String> vanished = Set.copyOf(plan.vanished());
        context.results()
                .replaceCredits(
                        types.all().stream()
                                .map(type -> origin(attributor, type))
                                .toList(),
                        harvest.attributed(),
                        journey -> types.all().indexOf(types.of(journey)),
                        plan.keys()
                                .all(harvest.attributed().stream()
                                        .map(Outcome.Attributed::journey)
                                        .toList()),
                        conversion -> harvest.answered(conversion) || vanished.contains(conversion));
    }

    private Origin origin(String attributor, String type) {
        return new Origin(
                attributor,
                type,
                ServiceTypes.of(type) + " at " + settings.access().service().host());
    }
}

package dev.tributary.pipeline.step;

import dev.tributary.core.ledger.KeyCache;
import dev.tributary.core.ledger.Plan;
import dev.tributary.core.ledger.Planner;
import dev.tributary.ihcapi.ServiceTypes;
import dev.tributary.pipeline.ledger.Estimate;
import dev.tributary.pipeline.ledger.Keys;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.pipeline.summary.PlanSummary;
import dev.tributary.pipeline.type.TypesOfService;
import dev.tributary.store.NoResults;
import dev.tributary.store.ResultsView;
import dev.tributary.store.connect.ResultsStore;
import java.util.Optional;

/** Creates the plan of a run. It sends nothing, changes nothing and needs no lock. */
public final class PlanStep {
    private PlanStep() {}

    /** Creates the plan. */
    public static PlanSummary run(SourceReading reading) {
        WorkToDo work = WorkToDo.of(reading);
        AttributorSettings settings = reading.settings().attributor().orElseThrow();
        Optional<PlanSummary.Metered> metered = Optional.empty();
        String attributor = "ihc-local";
        if (settings instanceof AttributorSettings.IhcApi api) {
            attributor = "ihc-api";
            metered = Optional.of(metered(reading, work, api));
        }
        return new PlanSummary(
                attributor, reading.tally().counts(), metered, reading.traffic().intake());
    }

    private static ResultsView results(RunSettings settings) {
        ResultsStore store = settings.locations().resultsStore();
        return store.isThere() ? store.look() : NoResults.YET;
    }

    private static PlanSummary.Metered metered(
            SourceReading reading, WorkToDo work, AttributorSettings.IhcApi settings) {
        try (ResultsView results = results(reading.settings())) {
            ServiceTypes types = TypesOfService.of(settings.conversionTypes(), work.types());
            Planner planner = new Planner(
                    new KeyCache(Keys.of(settings, types)::of),
                    results.credited(),
                    results.ledger(),
                    work::closed,
                    settings.metering().askRefusedAgain());
            Plan plan = planner.plan(work.journeys(), work::gone);
            return new PlanSummary.Metered(
                    types.all(),
                    plan.counts(),
                    Estimate.of(
                            types.split(plan.toSend()),
                            settings,
                            results.ledger().usualWait()),
                    results.ledger().inDoubt());
        }
    }
}

package dev.tributary.pipeline.step;

import dev.tributary.pipeline.ledger.Counts;
import dev.tributary.pipeline.ledger.Estimate;
import dev.tributary.pipeline.ledger.Keys;
import dev.tributary.pipeline.ledger.Plan;
import dev.tributary.pipeline.ledger.Planner;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.pipeline.summary.PlanSummary;
import dev.tributary.store.ResultsView;
import java.util.Optional;

/** Says what a run would do. It sends nothing, changes nothing and needs no lock. */
public final class PlanStep {
    private PlanStep() {}

    /** Makes the plan. */
    public static PlanSummary run(RunContext context) {
        WorkToDo work = WorkToDo.of(context);
        AttributorSettings settings = context.settings().attributor().orElseThrow();
        Optional<PlanSummary.Metered> metered = Optional.empty();
        String attributor = "ihc-local";
        if (settings instanceof AttributorSettings.IhcApi api) {
            attributor = "ihc-api";
            metered = Optional.of(metered(context, work, api));
        }
        return new PlanSummary(attributor, JourneysStep.count(context.journeys()), metered);
    }

    private static PlanSummary.Metered metered(RunContext context, WorkToDo work, AttributorSettings.IhcApi settings) {
        try (ResultsView results = context.resultsToLookAt()) {
            Planner planner = new Planner(
                    Keys.of(settings),
                    results.credited(),
                    results.ledger(),
                    work.closed(),
                    settings.metering().askRefusedAgain());
            Plan plan = planner.plan(work.journeys(), work.gone());
            return new PlanSummary.Metered(
                    settings.access().conversionType(),
                    Counts.of(plan),
                    Estimate.of(plan.toSend(), settings, results.ledger().usualWait()),
                    results.ledger().doubt());
        }
    }
}

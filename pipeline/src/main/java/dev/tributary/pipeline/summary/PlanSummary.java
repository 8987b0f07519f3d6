package dev.tributary.pipeline.summary;

import dev.tributary.core.intake.Intake;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.ledger.PlanCounts;
import dev.tributary.core.ledger.RequestCount;
import java.util.List;
import java.util.Optional;

/**
 * The plan of a run.
 *
 * @param attributor the attributor
 * @param journeys the counts of the window's journeys
 * @param metered the requests to a metered service; empty if none is used
 * @param intake information about names and users of the source
 */
public record PlanSummary(String attributor, JourneyCounts journeys, Optional<Metered> metered, Intake intake) {
    /**
     * The planned requests.
     *
     * @param conversionTypes the service's conversion types
     * @param counts the state of the journeys
     * @param estimate the estimate of sending
     * @param inDoubt the requests in doubt of earlier runs
     */
    public record Metered(
            List<String> conversionTypes, PlanCounts counts, SendEstimate estimate, RequestCount inDoubt) {
        public Metered {
            conversionTypes = List.copyOf(conversionTypes);
        }
    }
}

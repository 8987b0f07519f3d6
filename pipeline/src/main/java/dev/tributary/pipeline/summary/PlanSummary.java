package dev.tributary.pipeline.summary;

import dev.tributary.core.intake.Intake;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.ledger.PlanCounts;
import dev.tributary.core.ledger.RequestCount;
import java.util.List;
import java.util.Optional;

/**
 * What a run would do.
 *
 * @param attributor what would attribute
 * @param journeys the journeys of the window
 * @param metered what a metered service would be asked; empty where nobody would be asked
 * @param intake what was found out about names and users of the source
 */
public record PlanSummary(String attributor, JourneyCounts journeys, Optional<Metered> metered, Intake intake) {
    /**
     * What would be asked.
     *
     * @param conversionTypes the service's conversion types that it would be asked for
     * @param counts how the journeys stand
     * @param estimate what sending would take
     * @param inDoubt what earlier runs have left in doubt
     */
    public record Metered(
            List<String> conversionTypes, PlanCounts counts, SendEstimate estimate, RequestCount inDoubt) {
        public Metered {
            conversionTypes = List.copyOf(conversionTypes);
        }
    }
}

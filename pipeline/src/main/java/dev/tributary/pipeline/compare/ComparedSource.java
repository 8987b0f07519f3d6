package dev.tributary.pipeline.compare;

import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.models.compare.Passes;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * A source whose models are compared: its users may be in this process, or on a cluster.
 *
 * @param journeys the counts of the journeys that models see
 * @param unattributedRevenue the revenue of conversions without one, in the source's currency
 * @param costs the cost of each channel on the days of the window
 * @param passes over the journeys
 * @param ihc the origin of the credit of the model {@code ihc}, one line; empty if it was not requested
 * @param read what was found beside them
 */
public record ComparedSource(
        JourneyCounts journeys,
        BigDecimal unattributedRevenue,
        Map<String, BigDecimal> costs,
        Passes passes,
        Optional<String> ihc,
        Compared.Read read) {
    public ComparedSource {
        costs = Map.copyOf(costs);
    }
}

package dev.tributary.report.common;

import dev.tributary.core.ledger.PlanCounts;
import tools.jackson.databind.node.ObjectNode;

/** The state of journeys in the ledger, in a JSON document. */
public final class LedgerCountsJson {
    private LedgerCountsJson() {}

    /** Adds the counts. */
    public static void put(ObjectNode node, PlanCounts counts) {
        node.put("new", counts.fresh())
                .put("changed", counts.changed())
                .put("unchanged", counts.unchanged())
                .put("answered", counts.answered())
                .put("refused", counts.refused())
                .put("frozen", counts.frozen())
                .put("vanished", counts.vanished());
    }
}

package dev.tributary.pipeline.summary;

import dev.tributary.core.ledger.PlanCounts;
import dev.tributary.core.ledger.RequestCount;

/**
 * What the ledger did for a run.
 *
 * @param counts how the journeys stood before anything was sent
 * @param replayed journeys whose answer a crashed run had kept and not read
 * @param crashed requests that a crashed run had left under way
 * @param inDoubt all that is in doubt now
 */
public record LedgerOutcome(PlanCounts counts, long replayed, RequestCount crashed, RequestCount inDoubt) {}

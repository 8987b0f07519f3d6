package dev.tributary.pipeline.summary;

import dev.tributary.core.ledger.PlanCounts;
import dev.tributary.core.ledger.RequestCount;

/**
 * The effects of the ledger in a run.
 *
 * @param counts the state of the journeys before anything was sent
 * @param replayed journeys whose answer a crashed run had stored and not read
 * @param crashed requests that a crashed run had left in flight
 * @param inDoubt all requests in doubt now
 */
public record LedgerOutcome(PlanCounts counts, long replayed, RequestCount crashed, RequestCount inDoubt) {}

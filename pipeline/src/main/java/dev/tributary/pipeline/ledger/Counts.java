package dev.tributary.pipeline.ledger;

import dev.tributary.pipeline.summary.LedgerCounts;

/** Counts a plan. */
public final class Counts {
    private Counts() {}

    /** How the journeys of a plan stand. */
    public static LedgerCounts of(Plan plan) {
        return new LedgerCounts(
                plan.count(Standing.NEW),
                plan.count(Standing.CHANGED),
                plan.count(Standing.UNCHANGED),
                plan.count(Standing.ANSWERED),
                plan.count(Standing.REFUSED),
                plan.count(Standing.FROZEN),
                plan.vanished().size());
    }
}

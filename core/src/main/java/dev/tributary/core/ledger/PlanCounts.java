package dev.tributary.core.ledger;

/**
 * The state of a plan's journeys before anything is sent.
 *
 * @param fresh never answered, and no credit is stored: to be sent
 * @param changed never answered, and other credit is stored: to be sent
 * @param unchanged their credit is stored
 * @param answered answered before, to be stored without a request
 * @param refused refused before, and not sent again
 * @param frozen would be sent or stored, but are in a closed period
 * @param vanished conversions whose credit is removed, because they or their last session no longer exist
 */
public record PlanCounts(
        long fresh, long changed, long unchanged, long answered, long refused, long frozen, long vanished) {}

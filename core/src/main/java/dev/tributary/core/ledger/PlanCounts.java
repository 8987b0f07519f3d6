package dev.tributary.core.ledger;

/**
 * How the journeys of a plan stand before anything is sent.
 *
 * @param fresh never answered, and no credit is stored: to be sent
 * @param changed never answered, and other credit is stored: to be sent
 * @param unchanged their credit is stored
 * @param answered answered before, to be stored without a request
 * @param refused refused before, and not sent again
 * @param frozen would be sent or stored, but lie in a closed period
 * @param vanished conversions whose credit goes, because they or their last session are gone
 */
public record PlanCounts(
        long fresh, long changed, long unchanged, long answered, long refused, long frozen, long vanished) {}

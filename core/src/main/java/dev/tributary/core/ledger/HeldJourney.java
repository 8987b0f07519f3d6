package dev.tributary.core.ledger;

import dev.tributary.core.journey.JourneyKey;

/**
 * A journey as a request holds it.
 *
 * @param sessions how many it has
 */
public record HeldJourney(String conversionId, JourneyKey key, int sessions) {}

package dev.tributary.core.ledger;

import dev.tributary.core.journey.JourneyKey;

/**
 * A journey in a request.
 *
 * @param sessions how many it has
 */
public record HeldJourney(String conversionId, JourneyKey key, int sessions) {}

package dev.tributary.core.ledger;

import dev.tributary.core.journey.JourneyKey;
import java.util.Optional;

/**
 * The origin of a conversion's stored credits.
 *
 * @param key the key of the answered journey; empty if no service was used
 * @param sessions how many sessions have credit
 */
public record CreditedConversion(Optional<JourneyKey> key, long sessions) {}

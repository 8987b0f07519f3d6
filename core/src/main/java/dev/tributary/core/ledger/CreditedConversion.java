package dev.tributary.core.ledger;

import dev.tributary.core.journey.JourneyKey;
import java.util.Optional;

/**
 * What the stored credits of a conversion were made of.
 *
 * @param key the journey they answer; empty where nobody was asked for them
 * @param sessions how many sessions hold credit
 */
public record CreditedConversion(Optional<JourneyKey> key, long sessions) {}

package dev.tributary.core.journey;

import dev.tributary.core.facts.Conversion;

/** A conversion that no channel is credited with, and why. */
public record Unattributed(Conversion conversion, NoJourney why) {}

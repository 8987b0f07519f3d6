package dev.tributary.core.journey;

import dev.tributary.core.facts.Conversion;

/** A conversion without credit, and the reason. */
public record Unattributed(Conversion conversion, NoJourney why) {}

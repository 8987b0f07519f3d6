package dev.tributary.models.credit;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.journey.Journey;

/** A journey and the conversion it led to. */
public record ConvertedJourney(Journey journey, Conversion conversion) {}

package dev.tributary.pipeline.learn;

import dev.tributary.core.journey.JourneyCounts;

/**
 * What was learned from a source.
 *
 * @param found the model, or all that a calibration found
 * @param journeys what the source's journeys come to
 */
public record Learned<T>(T found, JourneyCounts journeys) {}

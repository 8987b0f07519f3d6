package dev.tributary.pipeline.learn;

import dev.tributary.core.journey.JourneyCounts;

/**
 * A model fitted to a source.
 *
 * @param found the model, or the complete result of a calibration
 * @param journeys the counts of the source's journeys
 */
public record Learned<T>(T found, JourneyCounts journeys) {}

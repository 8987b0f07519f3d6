package dev.tributary.pipeline.summary;

import dev.tributary.core.journey.JourneyOptions;
import dev.tributary.core.journey.LeftOut;

/**
 * The journeys of the window.
 *
 * @param journeys conversions with at least one session left before them
 * @param sessions the sessions of these journeys; one that serves two counts twice
 * @param unattributed conversions without any session before them, or without one that is left
 * @param cut journeys that had more sessions than the touch limit; the last ones were kept
 * @param options what the journeys were built with
 * @param leftOut the sessions that the options left out
 */
public record JourneyCounts(
        long journeys, long sessions, long unattributed, long cut, JourneyOptions options, LeftOut leftOut) {}

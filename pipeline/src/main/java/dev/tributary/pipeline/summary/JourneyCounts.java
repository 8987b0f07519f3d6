package dev.tributary.pipeline.summary;

/**
 * The journeys of the window.
 *
 * @param journeys conversions with at least one session before them
 * @param sessions the sessions of these journeys; one that serves two counts twice
 * @param unattributed conversions without any session before them
 * @param cut journeys that had more sessions than the touch limit; the last ones were kept
 */
public record JourneyCounts(long journeys, long sessions, long unattributed, long cut) {}

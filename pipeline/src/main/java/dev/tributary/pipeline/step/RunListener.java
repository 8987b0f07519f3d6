package dev.tributary.pipeline.step;

import dev.tributary.pipeline.settings.StepName;

/** A listener for the progress of a run. Called by one thread at a time, not necessarily the one that runs. */
public interface RunListener {
    /** Does nothing. */
    RunListener SILENT = new RunListener() {};

    /** A step begins. */
    default void step(StepName step) {}

    /** Reports how many of the journeys have been attributed. */
    default void attributed(long done, long all) {}

    /** A message for people that is not a failure. */
    default void notice(String text) {}
}

package dev.tributary.pipeline.step;

import dev.tributary.pipeline.settings.StepName;

/** Is told how far a run has come. Called by one thread at a time, which need not be the one that runs. */
public interface RunListener {
    /** Does nothing. */
    RunListener SILENT = new RunListener() {};

    /** A step begins. */
    default void step(StepName step) {}

    /** Of the journeys to attribute, this many are done. */
    default void attributed(long done, long all) {}

    /** Something a person should know, and that is no failure. */
    default void notice(String text) {}
}

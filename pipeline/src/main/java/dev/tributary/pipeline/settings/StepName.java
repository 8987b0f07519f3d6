package dev.tributary.pipeline.settings;

import java.util.Locale;

/** The steps of the pipeline, in their order. */
public enum StepName {
    /** Build the journeys and write them to a file. */
    JOURNEYS,
    /** Attribute the journeys and store the credits. */
    ATTRIBUTE,
    /** Aggregate stored credits and costs to the report, check it, publish it. */
    REPORT,
    /** Write the report as CSV. */
    EXPORT,
    /** Write the page of the report. */
    PAGE;

    /** Returns the name on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

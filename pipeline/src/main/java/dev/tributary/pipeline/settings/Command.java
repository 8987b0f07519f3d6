package dev.tributary.pipeline.settings;

import java.util.List;
import java.util.Locale;

/** The commands that run steps: one of them, or all. */
public enum Command {
    JOURNEYS,
    ATTRIBUTE,
    REPORT,
    EXPORT,
    RUN;

    /** Returns the steps that it runs; a page is made only if one is wanted. A complete run keeps the journeys in memory and writes no file of them. */
    public List<StepName> steps() {
        return switch (this) {
            case JOURNEYS -> List.of(StepName.JOURNEYS);
            case ATTRIBUTE -> List.of(StepName.ATTRIBUTE);
            case REPORT -> List.of(StepName.REPORT, StepName.PAGE);
            case EXPORT -> List.of(StepName.EXPORT);
            case RUN -> List.of(StepName.ATTRIBUTE, StepName.REPORT, StepName.EXPORT, StepName.PAGE);
        };
    }

    /** Returns whether it needs exclusive access to the results and leaves a record there. */
    public boolean keepsResults() {
        return this != JOURNEYS;
    }

    /** Returns the name on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

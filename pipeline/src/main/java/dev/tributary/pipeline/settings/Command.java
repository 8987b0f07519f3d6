package dev.tributary.pipeline.settings;

import java.util.List;
import java.util.Locale;

/** What can be asked for: one step, or all of them. */
public enum Command {
    JOURNEYS,
    ATTRIBUTE,
    REPORT,
    EXPORT,
    RUN;

    /** The steps it stands for. A run keeps the journeys in memory: nobody needs their file in between. */
    public List<StepName> steps() {
        return switch (this) {
            case JOURNEYS -> List.of(StepName.JOURNEYS);
            case ATTRIBUTE -> List.of(StepName.ATTRIBUTE);
            case REPORT -> List.of(StepName.REPORT);
            case EXPORT -> List.of(StepName.EXPORT);
            case RUN -> List.of(StepName.ATTRIBUTE, StepName.REPORT, StepName.EXPORT);
        };
    }

    /** Whether it works on the results, so that it has them to itself and leaves a record there. */
    public boolean keepsResults() {
        return this != JOURNEYS;
    }

    /** The name on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

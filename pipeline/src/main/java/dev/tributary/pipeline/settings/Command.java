package dev.tributary.pipeline.settings;

import java.util.List;

/** What can be asked for: one step, or all of them. */
public enum Command {
    JOURNEYS("journeys", StepName.JOURNEYS),
    ATTRIBUTE("attribute", StepName.ATTRIBUTE),
    REPORT("report", StepName.REPORT),
    EXPORT("export", StepName.EXPORT),
    /** All steps; the journeys stay in memory, since nobody needs their file in between. */
    RUN("run", StepName.ATTRIBUTE, StepName.REPORT, StepName.EXPORT);

    private final String label;
    private final List<StepName> steps;

    Command(String label, StepName... steps) {
        this.label = label;
        this.steps = List.of(steps);
    }

    /** The steps it stands for. */
    public List<StepName> steps() {
        return steps;
    }

    /** The name on the command line. */
    public String label() {
        return label;
    }
}

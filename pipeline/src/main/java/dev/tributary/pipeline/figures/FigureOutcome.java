package dev.tributary.pipeline.figures;

import dev.tributary.core.facts.SetAside;
import dev.tributary.core.figures.PathFigures;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.type.Selection;
import dev.tributary.pipeline.summary.ExitCode;
import java.util.List;

/**
 * The outcome of the command {@code figures}.
 *
 * @param selection the selected conversions
 * @param journeys the counts of journeys
 * @param figures the figures
 * @param setAside the source's rows that could not be used
 * @param intake information about names and users of the source
 */
public record FigureOutcome(
        Selection selection, JourneyCounts journeys, PathFigures figures, List<SetAside> setAside, Intake intake) {
    public FigureOutcome {
        setAside = List.copyOf(setAside);
    }

    /** As with a run: rows that could not be used, or nothing to attribute, make it a partial success. */
    public ExitCode exitCode() {
        return setAside.isEmpty() && !journeys.nothingToAttribute() ? ExitCode.SUCCESS : ExitCode.PARTIAL;
    }
}

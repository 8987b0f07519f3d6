package dev.tributary.pipeline.compare;

import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.type.Selection;
import dev.tributary.models.DirectMatch;
import dev.tributary.models.compare.Comparison;
import dev.tributary.pipeline.summary.ExitCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Models side by side, and what they were made of.
 *
 * @param selection of which conversions it tells
 * @param comparison the figures
 * @param ihc where the credit of the model {@code ihc} comes from, one line; empty where it was not asked
 * @param direct which channels count as direct; empty where no model asks
 * @param counts what was attributed, and what was not
 * @param setAside the source's rows that could not be used
 * @param intake what was found out about names and users of the source
 */
public record Compared(
        Selection selection,
        Comparison comparison,
        Optional<String> ihc,
        Optional<DirectMatch> direct,
        Counts counts,
        List<SetAside> setAside,
        Intake intake) {
    public Compared {
        setAside = List.copyOf(setAside);
    }

    /** As with a run: rows that could not be used, or nothing to attribute, make it a partial success. */
    public ExitCode exitCode() {
        return setAside.isEmpty() && !counts.journeys().nothingToAttribute() ? ExitCode.SUCCESS : ExitCode.PARTIAL;
    }

    /**
     * What was attributed.
     *
     * @param journeys the journeys, each of which every model shares out, and the conversions without one
     * @param revenue what the conversions with a journey brought in, in the source's currency
     * @param unattributedRevenue what those without one brought in
     * @param nulls users who did not convert; only a Markov chain looks at them
     */
    public record Counts(JourneyCounts journeys, BigDecimal revenue, BigDecimal unattributedRevenue, long nulls) {}
}

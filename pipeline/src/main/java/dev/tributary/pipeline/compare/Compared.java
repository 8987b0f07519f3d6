package dev.tributary.pipeline.compare;

import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.report.SpendShare;
import dev.tributary.core.type.Selection;
import dev.tributary.models.DirectMatch;
import dev.tributary.models.compare.Comparison;
import dev.tributary.pipeline.summary.ExitCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A comparison of models, and its input.
 *
 * @param selection the selected conversions
 * @param comparison the figures
 * @param ihc the origin of the credit of the model {@code ihc}, one line; empty if it was not requested
 * @param direct the channels that count as direct; empty if no model uses them
 * @param counts the counts of attributed and other conversions
 * @param read what was found in the source
 */
public record Compared(
        Selection selection,
        Comparison comparison,
        Optional<String> ihc,
        Optional<DirectMatch> direct,
        Counts counts,
        Read read) {

    /** As with a run: rows that could not be used, or nothing to attribute, make it a partial success. */
    public ExitCode exitCode() {
        return read.setAside().isEmpty() && !counts.journeys().nothingToAttribute()
                ? ExitCode.SUCCESS
                : ExitCode.PARTIAL;
    }

    /**
     * What was found in the source.
     *
     * @param setAside the rows that could not be used
     * @param intake information about names and users
     * @param spend the spend by day in the costs; empty if there is none
     */
    public record Read(List<SetAside> setAside, Intake intake, Optional<SpendShare> spend) {
        public Read {
            setAside = List.copyOf(setAside);
        }
    }

    /**
     * The counts.
     *
     * @param journeys the counts of journeys, each of which every model attributes, and of conversions without one
     * @param revenue the revenue of conversions with a journey, in the source's currency
     * @param unattributedRevenue the revenue of those without one
     * @param nulls users who did not convert; only a Markov chain uses them
     */
    public record Counts(JourneyCounts journeys, BigDecimal revenue, BigDecimal unattributedRevenue, long nulls) {}
}

package dev.tributary.pipeline.page;

import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.report.Reconciliation;
import dev.tributary.core.report.RowsSetAside;
import java.util.List;

/**
 * The proof that a report adds up, and what is not in it.
 *
 * @param checks the checks of the published report
 * @param setAside the source's rows that could not be used
 * @param journeys the counts of the window's journeys, with the reasons of conversions without one
 * @param intake what was decided about names and users of the source
 */
public record PageProof(Reconciliation checks, RowsSetAside setAside, JourneyCounts journeys, Intake intake) {
    /** The proof with all rows that could not be used. */
    public PageProof(Reconciliation checks, List<SetAside> setAside, JourneyCounts journeys, Intake intake) {
        this(checks, RowsSetAside.of(setAside), journeys, intake);
    }
}

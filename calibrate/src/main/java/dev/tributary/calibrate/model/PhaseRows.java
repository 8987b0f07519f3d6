package dev.tributary.calibrate.model;

import dev.tributary.calibrate.answers.Observed;
import dev.tributary.calibrate.curve.ShareRows;
import dev.tributary.core.attribution.ihc.Curve;
import dev.tributary.core.attribution.ihc.IhcEngine;
import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.core.attribution.ihc.Phase;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.attribution.ihc.Workspace;
import java.util.List;
import java.util.Map;

/**
 * Converts journeys into the regression of each phase. Normalisation and restarts preserve the ratios between the
 * remaining sessions, so initializer and closer can each be fitted alone; the holder needs both curves.
 */
final class PhaseRows {
    private PhaseRows() {}

    /** The closer: 1 at the last session, the closer curve at the others with the flag. */
    static ShareRows closer(List<Observed> journeys) {
        ShareRows.Builder rows = new ShareRows.Builder();
        for (Observed journey : journeys) {
            int last = journey.size - 1;
            for (int k = journey.start; k < last; k++) {
                if (journey.closerFlags[k]) {
                    rows.onCurve(journey.left(k), journey.channels[k], journey.shares[k].closer());
                }
            }
            rows.known(1, journey.channels[last], journey.shares[last].closer());
            rows.endGroup();
        }
        return rows.build();
    }

    /** The initializer: 1 at the start or at a restart of a journey, the gap curve after that. */
    static ShareRows initializer(List<Observed> journeys) {
        ShareRows.Builder rows = new ShareRows.Builder();
        for (Observed journey : journeys) {
            int start = journey.start;
            rows.known(1, journey.channels[start], journey.shares[start].initializer());
            for (int k = start + 1; k < journey.size; k++) {
                rows.onCurve(journey.gap(k), journey.channels[k], journey.shares[k].initializer());
            }
            rows.endGroup();
        }
        return rows.build();
    }

    /** The holder: known except for the channel scores once both curves are. */
    static ShareRows holder(List<Observed> journeys, Curve gapCurve, Curve closerCurve, List<String> channels) {
        Map<Phase, Double> even = Map.of(Phase.INITIALIZER, 1.0, Phase.HOLDER, 1.0, Phase.CLOSER, 1.0);
        IhcModel plain = new IhcModel("", even, Map.of(), gapCurve, closerCurve, "");
        IhcEngine engine = new IhcEngine(plain, Redistribution.NONE, channels);
        Workspace workspace = new Workspace();
        ShareRows.Builder rows = new ShareRows.Builder();
        for (Observed journey : journeys) {
            journey.load(workspace);
            engine.attribute(workspace);
            for (int k = journey.start; k < journey.size; k++) {
                if (workspace.holder(k) > 0) {
                    rows.known(workspace.holder(k), journey.channels[k], journey.shares[k].holder());
                }
            }
            rows.endGroup();
        }
        return rows.build();
    }
}

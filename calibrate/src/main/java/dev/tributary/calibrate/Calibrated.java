package dev.tributary.calibrate;

import dev.tributary.calibrate.answers.UnusedJourney;
import dev.tributary.core.attribution.ihc.IhcModel;
import java.util.List;

/**
 * A model learned from answers, with what is known about its quality.
 *
 * @param model fitted on all usable journeys, those of the report's held-out part too
 * @param fit how well a model fitted on a part of the journeys foretells the rest
 * @param leftOut the answers that break the contract and were not used
 * @param unseen which parameters the answers do not show
 */
public record Calibrated(IhcModel model, FitReport fit, List<UnusedJourney> leftOut, Unseen unseen) {
    public Calibrated {
        leftOut = List.copyOf(leftOut);
    }
}

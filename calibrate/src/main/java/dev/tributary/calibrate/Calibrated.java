package dev.tributary.calibrate;

import dev.tributary.calibrate.answers.UnusedJourney;
import dev.tributary.core.attribution.ihc.IhcModel;
import java.util.List;

/**
 * A model fitted to answers, and its quality.
 *
 * @param model fitted to all usable journeys, including those of the report's held-out part
 * @param fit how well a model fitted to a part of the journeys predicts the rest
 * @param leftOut the answers that violate the contract and were not used
 * @param unseen the parameters that the answers do not determine
 */
public record Calibrated(IhcModel model, FitReport fit, List<UnusedJourney> leftOut, Unseen unseen) {
    public Calibrated {
        leftOut = List.copyOf(leftOut);
    }
}

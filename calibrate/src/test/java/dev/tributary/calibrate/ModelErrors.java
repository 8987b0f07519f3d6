package dev.tributary.calibrate;

import dev.tributary.calibrate.answers.AnsweredJourney;
import dev.tributary.calibrate.answers.Usable;
import dev.tributary.core.attribution.ihc.IhcModel;
import java.util.List;

/** The errors of a model on answers, as in the fit report. */
final class ModelErrors {
    private ModelErrors() {}

    static FitErrors of(IhcModel model, List<AnsweredJourney> answers) {
        Usable usable = Usable.of(answers);
        return FitErrors.of(model, usable.journeys(), usable.channels());
    }
}

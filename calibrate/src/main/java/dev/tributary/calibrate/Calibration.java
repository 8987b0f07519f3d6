package dev.tributary.calibrate;

import dev.tributary.calibrate.answers.AnsweredJourney;
import dev.tributary.calibrate.answers.Observed;
import dev.tributary.calibrate.answers.Usable;
import dev.tributary.calibrate.model.FittedModel;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.ihc.ModelFit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Fits a conversion type's parameters to answers of the service. The formulas are our interpretation of recorded
 * answers, not the vendor's specification. The same answers in any order give the same model, bit for bit.
 */
public final class Calibration {
    /** The minimum number of journeys of two or more sessions: fewer do not determine two curves. */
    public static final int LEAST_JOURNEYS = 25;

    private static final int HELD_OUT_OF = 5;
    private static final long SEED = 20231;

    private Calibration() {}

    /**
     * Fits a model to answers.
     *
     * @param answers requests and answers; answers that violate the contract are left out and listed
     * @param conversionType the conversion type of all the answers
     * @throws TributaryException SOURCE_DATA when there are too few usable journeys
     */
    public static Calibrated of(List<AnsweredJourney> answers, String conversionType) {
        Usable usable = Usable.of(answers);
        requireEnough(usable);
        List<Observed> fitted = new ArrayList<>();
        List<Observed> heldOut = new ArrayList<>();
        split(usable.journeys(), fitted, heldOut);
        List<String> channels = usable.channels();
        FittedModel trial = FittedModel.of(fitted, channels, conversionType, "");
        FitErrors unseen = FitErrors.of(trial.model(), heldOut, channels);
        String provenance = provenance(usable, heldOut.size(), unseen);
        FittedModel last = FittedModel.of(usable.journeys(), channels, conversionType, provenance);
        FitErrors all = FitErrors.of(last.model(), usable.journeys(), channels);
        FitReport report = new FitReport(
                usable.single(), fitted.size(), heldOut.size(), usable.leftOut().size(), unseen, all);
        return new Calibrated(
                last.model().withFit(fit(heldOut.size(), unseen)), report, usable.leftOut(), Sight.of(last, channels));
    }

    private static ModelFit fit(int heldOut, FitErrors unseen) {
        return new ModelFit(heldOut, unseen.ihc().mean(), unseen.ihc().max());
    }

    private static void requireEnough(Usable usable) {
        int found = usable.journeys().size();
        if (found < LEAST_JOURNEYS) {
            throw new TributaryException(
                    ProblemKind.SOURCE_DATA,
                    "Too few answers to calibrate from: " + found
                            + " usable journeys of two or more sessions, at least "
                            + LEAST_JOURNEYS + " are needed; " + usable.single() + " more have one session and "
                            + usable.leftOut().size() + " violate the contract.",
                    "Collect more answers of this conversion type; some hundred journeys give a good model.");
        }
    }

    private static void split(List<Observed> journeys, List<Observed> fitted, List<Observed> heldOut) {
        List<Observed> shuffled = new ArrayList<>(journeys);
        Collections.shuffle(shuffled, new Random(SEED));
        int held = shuffled.size() / HELD_OUT_OF;
        heldOut.addAll(shuffled.subList(0, held));
        fitted.addAll(shuffled.subList(held, shuffled.size()));
    }

    private static String provenance(Usable usable, int heldOut, FitErrors unseen) {
        int multiple = usable.journeys().size();
        return String.format(
                Locale.ROOT,
                "calibrated from %d answers of the IHC service, %d of them journeys of two or more sessions; on %d of"
                        + " these held out of a trial fit the mean error of ihc was %.5f, the largest %.4f, then it was fitted on all; our"
                        + " reading of the answers, not the vendor's specification",
                multiple + usable.single(),
                multiple,
                heldOut,
                unseen.ihc().mean(),
                unseen.ihc().max());
    }
}

package dev.tributary.cli.output;

import dev.tributary.calibrate.Calibrated;
import dev.tributary.calibrate.FitErrors;
import dev.tributary.calibrate.FitReport;
import dev.tributary.calibrate.LeftOut;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.text.Shown;
import dev.tributary.report.terminal.Numbers;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;

/** What a calibration found, for people. */
public final class CalibrationText {
    private static final int MOST_LISTED = 5;

    private CalibrationText() {}

    /**
     * Prints it on standard output.
     *
     * @param file where the model was written
     */
    public static void print(Calibrated calibrated, Path file, Surroundings around) {
        PrintWriter out = around.out();
        FitReport fit = calibrated.fit();
        int several = fit.fitted() + fit.heldOut();
        out.println("Answers    " + Numbers.counted(several, "journey", "journeys") + " of two sessions and more, "
                + Numbers.count(fit.single()) + " of one, " + Numbers.count(fit.leftOut()) + " left out");
        calibrated.leftOut().stream().limit(MOST_LISTED).forEach(one -> out.println("           " + described(one)));
        if (calibrated.leftOut().size() > MOST_LISTED) {
            out.println("           and " + Numbers.count(calibrated.leftOut().size() - MOST_LISTED) + " more");
        }
        out.println();
        out.println("Error on " + Numbers.counted(fit.heldOut(), "journey", "journeys") + " held out of a trial fit on "
                + Numbers.count(fit.fitted()) + ", and of the final fit on all " + Numbers.count(several));
        out.println("              held out: mean    largest     final: mean    largest");
        line(out, "initializer", fit.unseen().initializer(), fit.all().initializer());
        line(out, "holder", fit.unseen().holder(), fit.all().holder());
        line(out, "closer", fit.unseen().closer(), fit.all().closer());
        line(out, "ihc", fit.unseen().ihc(), fit.all().ihc());
        out.println();
        out.println("What the answers do not show");
        calibrated.unseen().sentences().forEach(sentence -> out.println(" - " + Shown.whole(sentence)));
        out.println();
        out.println("Model      " + Shown.whole(file.toString()));
    }

    private static String described(LeftOut one) {
        return Shown.plain(one.conversionId()) + ": " + one.reason();
    }

    private static void line(PrintWriter out, String name, FitErrors.Distance unseen, FitErrors.Distance all) {
        out.println(String.format(
                Locale.ROOT,
                " %-11s         %.6f   %.6f       %.6f   %.6f",
                name,
                unseen.mean(),
                unseen.max(),
                all.mean(),
                all.max()));
    }
}

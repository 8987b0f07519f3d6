package dev.tributary.report.learn;

import dev.tributary.calibrate.Calibrated;
import dev.tributary.calibrate.FitErrors;
import dev.tributary.calibrate.FitReport;
import dev.tributary.calibrate.answers.UnusedJourney;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.text.Shown;
import dev.tributary.report.common.IntakeText;
import dev.tributary.report.common.JourneysText;
import dev.tributary.report.text.Numbers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The result of a calibration as text. */
public final class CalibrationText {
    private static final int MOST_LISTED = 5;

    private CalibrationText() {}

    /**
     * Returns the lines, without an end of line.
     *
     * @param file the file of the model
     * @param intakes the information about names and users of the source, if there was one
     * @param journeys the journeys of the source that the answers were stored for; empty if answers came from a file
     */
    public static List<String> lines(
            Calibrated calibrated, Path file, List<Intake> intakes, Optional<JourneyCounts> journeys) {
        List<String> lines = new ArrayList<>();
        journeys.ifPresent(counts -> JourneysText.lines(counts).forEach(line -> lines.add(line.whole())));
        FitReport fit = calibrated.fit();
        int several = fit.fitted() + fit.heldOut();
        lines.add("Answers    " + Numbers.counted(several, "journey", "journeys") + " of two or more sessions, "
                + Numbers.count(fit.single()) + " of one, " + Numbers.count(fit.leftOut()) + " left out");
        calibrated.leftOut().stream().limit(MOST_LISTED).forEach(one -> lines.add("           " + described(one)));
        if (calibrated.leftOut().size() > MOST_LISTED) {
            lines.add("           and " + Numbers.count(calibrated.leftOut().size() - MOST_LISTED) + " more");
        }
        lines.add("");
        lines.add("Error on " + Numbers.counted(fit.heldOut(), "journey", "journeys") + " held out of a trial fit on "
                + Numbers.count(fit.fitted()) + ", and of the final fit on all " + Numbers.count(several));
        lines.add("              held out: mean    largest     final: mean    largest");
        line(lines, "initializer", fit.unseen().initializer(), fit.all().initializer());
        line(lines, "holder", fit.unseen().holder(), fit.all().holder());
        line(lines, "closer", fit.unseen().closer(), fit.all().closer());
        line(lines, "ihc", fit.unseen().ihc(), fit.all().ihc());
        lines.add("");
        lines.add("What the answers do not show");
        calibrated.unseen().sentences().forEach(sentence -> lines.add(" - " + Shown.whole(sentence)));
        lines.add("");
        lines.add("Model      " + Shown.whole(file.toString()));
        intakes.forEach(intake -> lines.addAll(IntakeText.lines(intake)));
        return lines;
    }

    private static String described(UnusedJourney one) {
        return Shown.plain(one.conversionId()) + ": " + one.reason();
    }

    private static void line(List<String> lines, String name, FitErrors.Distance unseen, FitErrors.Distance all) {
        lines.add(String.format(
                Locale.ROOT,
                " %-11s         %.6f   %.6f       %.6f   %.6f",
                name,
                unseen.mean(),
                unseen.max(),
                all.mean(),
                all.max()));
    }
}

package dev.tributary.report.learn;

import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.learn.Learned;
import dev.tributary.report.common.IntakeText;
import dev.tributary.report.common.JourneysText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A model estimated from journeys alone, as text. */
public final class TrainText {
    private TrainText() {}

    /**
     * Returns the lines, without an end of line.
     *
     * @param file the file of the model
     * @param intakes the information about names and users of the source
     */
    public static List<String> lines(Learned<IhcModel> learned, Path file, List<Intake> intakes) {
        List<String> lines = new ArrayList<>();
        JourneysText.lines(learned.journeys()).forEach(line -> lines.add(line.whole()));
        lines.add("Model      " + Shown.whole(file.toString()));
        lines.add("           " + Shown.whole(learned.found().provenance()));
        intakes.forEach(intake -> lines.addAll(IntakeText.lines(intake)));
        return lines;
    }
}

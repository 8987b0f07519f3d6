package dev.tributary.spark;

import dev.tributary.core.type.Selection;
import dev.tributary.pipeline.figures.FigureOutcome;
import dev.tributary.pipeline.figures.FigureSettings;
import dev.tributary.report.figures.FigureFiles;
import dev.tributary.report.figures.FigureJson;
import dev.tributary.report.figures.FiguresText;
import dev.tributary.report.text.Screen;
import dev.tributary.settings.FolderSettings;
import dev.tributary.spark.model.FiguresOnSpark;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.apache.spark.sql.SparkSession;

/** The command {@code figures}: text or a document for standard output, and files if a folder is given. */
final class FiguresCall implements ToIntFunction<SparkSession> {
    private static final int USUAL_TOP = 20;

    private final JobCall call;
    private final FigureSettings settings;
    private final int top;
    private final PrintStream out;
    private final Optional<Path> folder;

    /** @throws dev.tributary.core.TributaryException USAGE when an option or a setting is wrong */
    FiguresCall(JobCall call, FolderSettings given, PrintStream out) {
        this.call = call;
        this.settings = new FigureSettings(
                JobSettings.source(given),
                new Selection(given.window(), given.types(), call.option(JobCall.ONLY_TYPE)),
                given.journeys(),
                given.intake());
        this.top = (int) Math.min(Integer.MAX_VALUE, call.number(JobCall.TOP, 1, USUAL_TOP));
        this.out = out;
        this.folder = DriverFolder.of(call, settings.source());
    }

    @Override
    public int applyAsInt(SparkSession session) {
        FigureOutcome outcome = FiguresOnSpark.of(session, settings, call.partitions());
        List<Path> files = folder.map(into -> FigureFiles.write(outcome, into)).orElse(List.of());
        if (call.json()) {
            out.println(FigureJson.of(outcome, top, files));
        } else {
            FiguresText.lines(outcome, top, files, Screen.NONE).forEach(out::println);
        }
        out.flush();
        return outcome.exitCode().code();
    }
}

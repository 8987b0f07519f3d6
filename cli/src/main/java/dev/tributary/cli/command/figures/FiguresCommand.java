package dev.tributary.cli.command.figures;

import dev.tributary.cli.call.Plans;
import dev.tributary.cli.option.Debug;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.pipeline.figures.FigureOutcome;
import dev.tributary.pipeline.figures.FigureSettings;
import dev.tributary.pipeline.figures.MakingFigures;
import dev.tributary.pipeline.files.FilePlan;
import dev.tributary.report.figures.FigureFiles;
import dev.tributary.report.figures.FigureJson;
import dev.tributary.report.figures.FiguresText;
import dev.tributary.settings.Layers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code figures}. */
@Command(
        name = "figures",
        description = "Show paths, lengths, durations, channel roles, new and returning customers.",
        mixinStandardHelpOptions = true)
public final class FiguresCommand implements Callable<Integer> {
    private final Surroundings around;

    @Mixin
    FigureOptions options = new FigureOptions();

    @Mixin
    Debug debug = new Debug();

    public FiguresCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Layers layers = options.config.layers(around);
        if (options.top < 1) {
            throw new TributaryException(
                    ProblemKind.USAGE, "--top is " + options.top + ".", "Give a number of rows above 0.");
        }
        FigureSettings settings = settings(layers);
        Path folder = options.out.folder(around);
        FilePlan plan = FilePlan.none()
                .readsSource(Optional.of(settings.source()), settings.rules())
                .writes(FigureFiles.in(folder));
        Plans.check(plan, options.config.config, around);
        FigureOutcome outcome = MakingFigures.of(settings);
        List<Path> files = FigureFiles.write(outcome, folder);
        if (options.json.wanted) {
            around.out().println(FigureJson.of(outcome, options.top, files));
        } else {
            FiguresText.lines(outcome, options.top, files, around.screen()).forEach(around.out()::println);
        }
        around.out().flush();
        return outcome.exitCode().code();
    }

    private FigureSettings settings(Layers layers) {
        return new FigureSettings(
                options.source.required(around),
                options.selection.selection(layers.file().types()),
                options.journeys.options(),
                options.preset.rules(layers, around));
    }
}

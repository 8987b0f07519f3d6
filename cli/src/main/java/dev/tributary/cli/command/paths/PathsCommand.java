package dev.tributary.cli.command.paths;

import dev.tributary.cli.call.Plans;
import dev.tributary.cli.option.Debug;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.path.PathGroup;
import dev.tributary.core.path.PathNames;
import dev.tributary.core.path.PathTransforms;
import dev.tributary.core.text.Shown;
import dev.tributary.models.grouped.ChannelCredit;
import dev.tributary.models.spec.ModelNames;
import dev.tributary.models.spec.ModelSpec;
import dev.tributary.pipeline.files.FilePlan;
import dev.tributary.pipeline.paths.PathAttribution;
import dev.tributary.report.common.IntakeText;
import dev.tributary.report.paths.ChannelCreditCsv;
import dev.tributary.report.paths.PathCreditsJson;
import dev.tributary.report.paths.PositionsCsv;
import dev.tributary.report.paths.TransitionsCsv;
import dev.tributary.store.file.InputFile;
import dev.tributary.store.paths.PathFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code paths}. */
@Command(
        name = "paths",
        description = "Attribute grouped paths from a CSV file, as other attribution packages read them.",
        mixinStandardHelpOptions = true)
public final class PathsCommand implements Callable<Integer> {
    private final Surroundings around;

    @Mixin
    PathsOptions options = new PathsOptions();

    @Mixin
    Debug debug = new Debug();

    public PathsCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        ModelSpec model = model();
        if (options.separator.isEmpty()) {
            throw mistake(
                    "--separator is empty.",
                    "Give the separator between two channels of a path: " + "--separator '>'.");
        }
        if (options.transitions.isPresent() && !(model instanceof ModelSpec.Markov)) {
            throw mistake("The model " + model.label() + " has no transitions.", "Use --model markov.");
        }
        if (options.byPlace && model instanceof ModelSpec.Markov) {
            throw mistake(
                    "A Markov chain credits channels, not positions in a path.",
                    "Use another model, or leave --by-place away.");
        }
        FilePlan plan = FilePlan.none().reads("file of paths", around.resolve(options.in));
        options.transitions.ifPresent(to -> plan.writes("list of transitions", around.resolve(to)));
        Plans.check(plan, Optional.empty(), around);
        PathTransforms transforms =
                options.transforms.map(PathTransforms::parse).orElse(PathTransforms.NONE);
        PathFile file = read();
        PathNames named = PathNames.of(
                file.groups(), options.config.layers(around).file().intake().channels(), options.path);
        IntakeText.lines(named.intake(), "touch", "touches").forEach(around.err()::println);
        around.err().flush();
        List<PathGroup> groups = named.groups().stream()
                .map(group -> group.transformed(transforms))
                .toList();
        PathAttribution attribution = new PathAttribution(groups, model, options.direct.channels(), !options.noNulls);
        List<ChannelCredit> credits = attribution.credits();
        tell(file, attribution);
        print(credits, file, named.intake(), attribution);
        options.transitions.ifPresent(to -> TransitionsCsv.write(attribution.transitions(), around.resolve(to)));
        around.out().flush();
        return 0;
    }

    private ModelSpec model() {
        ModelSpec model = ModelNames.read(options.model);
        if (options.order.isEmpty()) {
            return model;
        }
        if (!options.model.equals("markov")) {
            throw mistake(
                    "--order is given, and the model is " + model.label() + ".",
                    "Only a Markov chain has an order: --model markov --order 2.");
        }
        return ModelNames.read("markov:" + options.order.get());
    }

    private PathFile read() {
        Path file = around.resolve(options.in);
        InputFile.orStream("The file of paths", file, Long.MAX_VALUE).requireSort();
        return PathFile.read(file, options.columns(), options.form.asked());
    }

    /** On standard error, so that standard output has only the figures. */
    private void tell(PathFile file, PathAttribution attribution) {
        if (!file.form().usual()) {
            around.err()
                    .println("note: " + Shown.plain(options.in) + " is read as "
                            + file.form().told());
        }
        file.notes().forEach(note -> around.err().println("note: " + note));
        attribution
                .direct()
                .ifPresent(match -> match.told().forEach(line -> around.err().println("note: " + line)));
        around.err().flush();
    }

    private void print(List<ChannelCredit> credits, PathFile file, Intake intake, PathAttribution attribution) {
        try {
            if (options.json) {
                around.out().println(PathCreditsJson.of(credits, file, intake, attribution.direct(), options.byPlace));
            } else if (options.byPlace) {
                PositionsCsv.write(credits, around.out());
            } else {
                ChannelCreditCsv.write(credits, around.out());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TributaryException mistake(String what, String mend) {
        return new TributaryException(ProblemKind.USAGE, what, mend);
    }
}

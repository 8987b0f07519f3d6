package dev.tributary.cli.command.compare;

import dev.tributary.cli.call.Plans;
import dev.tributary.cli.option.Debug;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import dev.tributary.models.compare.ModelQuestion;
import dev.tributary.models.spec.ModelNames;
import dev.tributary.pipeline.compare.Compare;
import dev.tributary.pipeline.compare.CompareSettings;
import dev.tributary.pipeline.compare.Compared;
import dev.tributary.pipeline.files.FilePlan;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.report.compare.CompareText;
import dev.tributary.report.compare.ComparisonFiles;
import dev.tributary.report.compare.ComparisonJson;
import dev.tributary.settings.Layers;
import dev.tributary.store.connect.Address;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code compare}. */
@Command(
        name = "compare",
        description = "Compare attribution models: linear, Markov, Shapley, IHC and others.",
        mixinStandardHelpOptions = true)
public final class CompareCommand implements Callable<Integer> {
    private final Surroundings around;

    @Mixin
    CompareOptions options = new CompareOptions();

    @Mixin
    Debug debug = new Debug();

    public CompareCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Layers layers = options.config.layers(around);
        refuseModelsAsFile();
        CompareSettings settings = settings(layers);
        FilePlan plan = FilePlan.none()
                .readsSource(Optional.of(settings.source()), settings.rules())
                .readsResults(settings.results())
                .writes(ComparisonFiles.in(options.out.folder(around)))
                .readsModels(settings.engine().models());
        Plans.check(plan, options.config.config, around);
        Compared compared = Compare.run(settings);
        List<Path> files = ComparisonFiles.write(compared, options.intervals, options.out.folder(around));
        if (options.json.wanted) {
            around.out().println(ComparisonJson.of(compared, files));
        } else {
            CompareText.lines(compared, options.intervals, files, around.screen())
                    .forEach(around.out()::println);
        }
        around.out().flush();
        return compared.exitCode().code();
    }

    private CompareSettings settings(Layers layers) {
        Address database = options.source.required(around);
        return new CompareSettings(
                new CompareSettings.Databases(
                        database,
                        options.results
                                .place(around, Optional.of(database), options.out.folder(around))
                                .address()
                                .orElse(database)),
                options.preset.rules(layers, around),
                options.selection.selection(layers.file().types()),
                options.journeys.options(),
                new ModelQuestion(
                        ModelNames.readAll(options.models),
                        options.direct.channels(),
                        options.intervals ? OptionalLong.of(options.seed) : OptionalLong.empty()),
                !options.noNulls,
                new AttributorSettings.IhcLocal(
                        layers.file().types().modelFiles(options.model, around::resolve),
                        layers.file().redistribution(),
                        false));
    }

    /** The two options differ by one letter, and an unused model file would be ignored silently. */
    private void refuseModelsAsFile() {
        options.model
                .filter(ModelNames::areNames)
                .filter(names -> !Files.exists(around.resolve(names)))
                .ifPresent(names -> {
                    throw new TributaryException(
                            ProblemKind.USAGE,
                            "There is no file " + Shown.plain(names)
                                    + "; --model expects a model file of the local IHC engine.",
                            "Did you mean --models " + Shown.plain(names) + "?");
                });
    }
}

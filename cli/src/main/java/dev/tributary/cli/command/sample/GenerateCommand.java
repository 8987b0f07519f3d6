package dev.tributary.cli.command.sample;

import dev.tributary.cli.call.Plans;
import dev.tributary.cli.option.Debug;
import dev.tributary.cli.output.ProgressLine;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.pipeline.files.FilePlan;
import dev.tributary.pipeline.summary.ExitCode;
import dev.tributary.report.sample.SampleText;
import dev.tributary.sample.SampleDatabase;
import dev.tributary.sample.shop.SampleSize;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code generate}. */
@Command(name = "generate", description = "Generate a sample database of any size.", mixinStandardHelpOptions = true)
public final class GenerateCommand implements Callable<Integer> {
    private final Surroundings around;

    @Mixin
    GenerateOptions options = new GenerateOptions();

    @Mixin
    Debug debug = new Debug();

    public GenerateCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        generate(around.resolve(options.file), options.size(), around);
        return ExitCode.SUCCESS.code();
    }

    static void generate(Path file, SampleSize size, Surroundings around) {
        Plans.check(FilePlan.none().writes("sample", file), Optional.empty(), around);
        try (ProgressLine progress = ProgressLine.on(around)) {
            SampleDatabase.generate(file, size, done -> progress.show("generate", done, size.sessions()));
        }
        around.out().println(SampleText.line(file, size.sessions(), size.conversions(), size.seed()));
    }
}

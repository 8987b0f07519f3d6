package dev.tributary.cli.command;

import dev.tributary.cli.output.ProgressLine;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.pipeline.files.FilePlan;
import dev.tributary.report.sample.SampleText;
import dev.tributary.sample.SampleDatabase;
import dev.tributary.sample.SampleSize;
import java.nio.file.Path;
import java.util.Optional;

/** Makes a sample database. */
final class Generate {
    private final Surroundings around;

    Generate(Surroundings around) {
        this.around = around;
    }

    int run(Path file, SampleSize size) {
        Plans.check(FilePlan.none().writes("sample", file), Optional.empty(), around);
        try (ProgressLine progress = ProgressLine.on(around)) {
            SampleDatabase.generate(file, size, done -> progress.show("generate", done, size.sessions()));
        }
        around.out().println(SampleText.line(file, size.sessions(), size.conversions(), size.seed()));
        return 0;
    }
}

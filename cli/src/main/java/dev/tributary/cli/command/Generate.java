package dev.tributary.cli.command;

import dev.tributary.cli.output.ProgressLine;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.report.terminal.Numbers;
import dev.tributary.sample.SampleDatabase;
import dev.tributary.sample.SampleSize;
import java.nio.file.Path;

/** Makes a sample database. */
final class Generate {
    private final Surroundings around;

    Generate(Surroundings around) {
        this.around = around;
    }

    int run(Path file, long sessions, long conversions, long seed) {
        SampleSize size = new SampleSize(sessions, conversions, seed);
        try (ProgressLine progress = ProgressLine.on(around)) {
            SampleDatabase.generate(file, size, done -> progress.show("generate", done, sessions));
        }
        around.out()
                .println(file + ": " + Numbers.counted(sessions, "session", "sessions") + ", "
                        + Numbers.counted(conversions, "conversion", "conversions") + ", seed " + seed);
        return 0;
    }
}

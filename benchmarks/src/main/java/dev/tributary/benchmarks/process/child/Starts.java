package dev.tributary.benchmarks.process.child;

import dev.tributary.benchmarks.process.bare.BareJava;
import dev.tributary.benchmarks.process.show.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Wall times of starts, in seconds, measured alternately, so that changes of the machine's load affect all three.
 *
 * @param bare a JVM that does nothing
 * @param help {@code tributary --help}
 * @param run a run over {@link #SMALL}, with the heap that the JVM chooses
 */
public record Starts(List<Double> bare, List<Double> help, List<Double> run) {
    public static final Size SMALL = Size.usual(5_000, "256m");

    public static Starts measure(Bench bench, int times) throws IOException, InterruptedException {
        Path source = bench.samples().of(SMALL);
        Starts starts = new Starts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        ProgressLog.say("measuring starts");
        for (int time = 0; time < times; time++) {
            starts.bare.add(
                    bench.jvm().start(BareJava.class, List.of(), List.of()).seconds());
            starts.help.add(bench.product().help().orFail().seconds());
            starts.run.add(smallRun(bench, source));
        }
        return starts;
    }

    private static double smallRun(Bench bench, Path source) throws IOException, InterruptedException {
        Path folder = bench.workFolder().fresh();
        double seconds = bench.product()
                .run(source, folder.resolve("results.db"), folder.resolve("out"))
                .orFail()
                .seconds();
        WorkFolder.remove(folder);
        return seconds;
    }
}

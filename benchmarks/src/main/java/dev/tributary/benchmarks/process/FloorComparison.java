package dev.tributary.benchmarks.process;

import dev.tributary.benchmarks.process.child.Bench;
import dev.tributary.benchmarks.process.child.Child;
import dev.tributary.benchmarks.process.child.Floor;
import dev.tributary.benchmarks.process.child.ProgressLog;
import dev.tributary.benchmarks.process.child.WorkFolder;
import dev.tributary.benchmarks.process.show.FloorFigures;
import dev.tributary.benchmarks.process.show.Median;
import dev.tributary.benchmarks.process.show.Size;
import dev.tributary.benchmarks.process.show.WrittenRows;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Measures the program and the floor alternately on one database, so that changes of the machine's load affect both.
 */
final class FloorComparison {
    private final Bench bench;
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> scans = new ArrayList<>();
    private final List<Double> writes = new ArrayList<>();
    private final List<Double> keyed = new ArrayList<>();
    private OptionalLong peak = OptionalLong.empty();
    private List<String> written = List.of();

    private FloorComparison(Bench bench) {
        this.bench = bench;
    }

    static FloorFigures of(Size size, int repeat, Bench bench) throws IOException, InterruptedException, SQLException {
        Path source = bench.samples().of(size);
        WorkFolder.warm(source);
        FloorComparison comparison = new FloorComparison(bench);
        for (int round = 1; round <= repeat; round++) {
            ProgressLog.say("measuring " + size.words() + ", " + round + " of " + repeat);
            Optional<String> failure = comparison.round(source, size.heap());
            if (failure.isPresent()) {
                return new FloorFigures(size, failure, FloorFigures.Medians.NONE, comparison.peak, List.of());
            }
        }
        return new FloorFigures(
                size,
                Optional.empty(),
                new FloorFigures.Medians(
                        Median.of(comparison.scans),
                        Median.of(comparison.writes),
                        Median.of(comparison.keyed),
                        Median.of(comparison.ours)),
                comparison.peak,
                comparison.written);
    }

    private Optional<String> round(Path source, String heap) throws IOException, InterruptedException, SQLException {
        Path folder = bench.workFolder().fresh();
        Path results = folder.resolve("results.db");
        Child.Ended run = bench.product().run(source, results, folder.resolve("out"), heap);
        if (run.peakBytes().isPresent()) {
            peak = OptionalLong.of(Math.max(peak.orElse(0), run.peakBytes().getAsLong()));
        }
        if (run.failure().isEmpty()) {
            ours.add(run.seconds());
            written = WrittenRows.in(results);
            Child.Ended floor = floor(bench, source, results, folder, heap);
            scans.add(Figure.of("scan", floor));
            writes.add(Figure.of("write", floor));
            keyed.add(Figure.of("keyed", floor));
        }
        WorkFolder.remove(folder);
        return run.failure();
    }

    /**
     * Runs the floor with the garbage collector that the program has.
     *
     * @param results those of a finished run
     * @param folder receives two databases
     */
    static Child.Ended floor(Bench bench, Path source, Path results, Path folder, String heap)
            throws IOException, InterruptedException {
        return bench.jvm()
                .start(
                        Floor.class,
                        List.of("-Xmx" + heap, "-XX:+UseSerialGC"),
                        List.of(
                                source.toString(),
                                results.toString(),
                                folder.resolve("floor.db").toString(),
                                folder.resolve("keyed.db").toString()));
    }
}

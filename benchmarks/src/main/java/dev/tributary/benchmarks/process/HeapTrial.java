package dev.tributary.benchmarks.process;

import dev.tributary.benchmarks.process.child.Bench;
import dev.tributary.benchmarks.process.child.Child;
import dev.tributary.benchmarks.process.child.WorkFolder;
import dev.tributary.benchmarks.process.show.Median;
import dev.tributary.benchmarks.process.show.Units;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Runs over one database with one heap, and their results. Not thread-safe. */
final class HeapTrial {
    private final Bench bench;
    private final Path source;
    private final String heap;
    private final List<Double> seconds = new ArrayList<>();
    private Optional<OutputDigests> published = Optional.empty();
    private Optional<String> failure = Optional.empty();
    private OptionalLong peak = OptionalLong.empty();

    HeapTrial(Bench bench, Path source, String heap) {
        this.bench = bench;
        this.source = source;
        this.heap = heap;
    }

    /** Runs once and reads the results; not again after a failure, which would occur again. */
    void run() throws IOException, InterruptedException, SQLException {
        run(true);
    }

    /** Runs once only for the time: the results may not fit into memory. */
    void time() throws IOException, InterruptedException, SQLException {
        run(false);
    }

    private void run(boolean reading) throws IOException, InterruptedException, SQLException {
        if (failure.isPresent()) {
            return;
        }
        Path folder = bench.workFolder().fresh();
        Path results = folder.resolve("results.db");
        Path out = folder.resolve("out");
        Child.Ended run = bench.product().run(source, results, out, heap);
        seconds.add(run.seconds());
        failure = run.failure();
        if (run.peakBytes().isPresent()) {
            peak = OptionalLong.of(Math.max(peak.orElse(0), run.peakBytes().getAsLong()));
        }
        if (reading && failure.isEmpty()) {
            published = Optional.of(OutputDigests.by(results, out));
        }
        WorkFolder.remove(folder);
    }

    /** The time, or how it failed. */
    String words() {
        return failure.map(what -> what + " after " + Units.seconds(seconds()))
                .orElseGet(() -> Units.seconds(seconds()));
    }

    String heap() {
        return heap;
    }

    /** Median of the wall times. */
    double seconds() {
        return Median.of(seconds);
    }

    Optional<String> failure() {
        return failure;
    }

    OptionalLong peak() {
        return peak;
    }

    /** Returns the results of the last run; empty if one failed, or if nobody reads them. */
    Optional<OutputDigests> published() {
        return failure.isPresent() ? Optional.empty() : published;
    }
}

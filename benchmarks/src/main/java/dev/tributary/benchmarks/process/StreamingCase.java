package dev.tributary.benchmarks.process;

import dev.tributary.benchmarks.process.bare.AttributionRows;
import dev.tributary.benchmarks.process.child.Bench;
import dev.tributary.benchmarks.process.child.ProgressLog;
import dev.tributary.benchmarks.process.child.WorkFolder;
import dev.tributary.benchmarks.process.show.Section;
import dev.tributary.benchmarks.process.show.Size;
import dev.tributary.benchmarks.process.show.Units;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The same database with the usual heap and with a small one: the additional time, and whether the results are the
 * same.
 */
final class StreamingCase {
    /** The size at which it is asked for. */
    private static final long SESSIONS = 5_000_000;

    private final Bench bench;
    private final int repeat;

    StreamingCase(Bench bench, int repeat) {
        this.bench = bench;
        this.repeat = repeat;
    }

    /** Five million sessions where they are measured, else the largest size. */
    static Size which(List<Size> sizes) {
        return sizes.stream()
                .filter(size -> size.sessions() == SESSIONS)
                .findFirst()
                .orElseGet(() -> sizes.stream()
                        .max(Comparator.comparingLong(Size::sessions))
                        .orElseThrow());
    }

    /** Alternates. The program chooses its mode by the heap alone. */
    Section measure(Size size, String smallHeap) throws IOException, InterruptedException, SQLException {
        return measure(size, new HeapTrial(bench, bench.samples().of(size), smallHeap));
    }

    /** The same; what was measured with the small heap stays with the trial. */
    Section measure(Size size, HeapTrial small) throws IOException, InterruptedException, SQLException {
        Path source = bench.samples().of(size);
        WorkFolder.warm(source);
        HeapTrial usual = new HeapTrial(bench, source, size.heap());
        for (int round = 1; round <= repeat; round++) {
            ProgressLog.say("measuring a small heap, " + round + " of " + repeat);
            usual.run();
            small.run();
        }
        Section section = new Section(
                "Streaming mode: " + size.words() + " with a small heap, median of " + repeat,
                "heap",
                "ours",
                "to the usual heap",
                "peak RSS",
                "CSV files",
                "rows of " + AttributionRows.TABLE);
        row(section, usual, usual);
        row(section, small, usual);
        return section;
    }

    private static void row(Section section, HeapTrial trial, HeapTrial usual) {
        boolean both =
                trial != usual && trial.failure().isEmpty() && usual.failure().isEmpty();
        section.row(
                "-Xmx" + trial.heap(),
                trial.words(),
                both ? Units.ratio(trial.seconds() / usual.seconds()) : Units.NONE,
                Units.megabytes(trial.peak()),
                both ? same(trial, usual, OutputDigests::files) : Units.NONE,
                both ? same(trial, usual, OutputDigests::rows) : Units.NONE);
    }

    private static String same(HeapTrial trial, HeapTrial usual, Function<OutputDigests, String> part) {
        Optional<String> here = trial.published().map(part);
        return here.equals(usual.published().map(part)) ? "the same bytes" : "DIFFERENT";
    }
}

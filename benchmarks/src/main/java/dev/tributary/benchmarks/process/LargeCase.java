package dev.tributary.benchmarks.process;

import dev.tributary.benchmarks.process.child.Bench;
import dev.tributary.benchmarks.process.child.ProgressLog;
import dev.tributary.benchmarks.process.child.WorkFolder;
import dev.tributary.benchmarks.process.show.Section;
import dev.tributary.benchmarks.process.show.Size;
import dev.tributary.benchmarks.process.show.Units;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * Databases far larger than the heap, in streaming mode: the growth of the time from the first size to each other one.
 * That the mode gives the same bytes is verified at the first size, which fits into the usual heap, too.
 */
final class LargeCase {
    private final Bench bench;
    private final int repeat;

    LargeCase(Bench bench, int repeat) {
        this.bench = bench;
        this.repeat = repeat;
    }

    /**
     * Measures the first size with its own heap and with the small one, the others once with theirs.
     *
     * @param sizes in ascending order; from the second on with heaps that cannot hold the sessions
     */
    List<Section> measure(List<Size> sizes, String smallHeap) throws IOException, InterruptedException, SQLException {
        Size first = sizes.get(0);
        StreamingCase streaming = new StreamingCase(bench, repeat);
        HeapTrial base = new HeapTrial(bench, bench.samples().of(first), smallHeap);
        Section same = streaming.measure(first, base);
        Section growth = new Section(
                "Streaming mode: sizes far beyond the heap",
                "sessions",
                "heap",
                "ours",
                "to the first size",
                "peak RSS");
        row(growth, first, base, base);
        for (Size size : sizes.subList(1, sizes.size())) {
            Path source = bench.samples().of(size);
            WorkFolder.warm(source);
            ProgressLog.say("measuring " + size.words() + " with -Xmx" + size.heap());
            HeapTrial trial = new HeapTrial(bench, source, size.heap());
            trial.time();
            row(growth, size, trial, base);
        }
        return List.of(same, growth);
    }

    private static void row(Section section, Size size, HeapTrial trial, HeapTrial base) {
        boolean both =
                trial != base && trial.failure().isEmpty() && base.failure().isEmpty();
        section.row(
                size.label(),
                "-Xmx" + trial.heap(),
                trial.words(),
                both ? Units.ratio(trial.seconds() / base.seconds()) : Units.NONE,
                Units.megabytes(trial.peak()));
    }
}

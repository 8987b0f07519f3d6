package dev.tributary.benchmarks.process;

import dev.tributary.benchmarks.process.child.Bench;
import dev.tributary.benchmarks.process.child.Child;
import dev.tributary.benchmarks.process.child.HotUser;
import dev.tributary.benchmarks.process.child.ProgressLog;
import dev.tributary.benchmarks.process.child.WorkFolder;
import dev.tributary.benchmarks.process.show.Section;
import dev.tributary.benchmarks.process.show.Size;
import dev.tributary.benchmarks.process.show.Units;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The additional time of a run for one user with as many sessions as all others together. */
final class HotUserCase {
    static final String HEAP = "512m";
    private static final int SESSIONS_PER_CONVERSION = 500;

    /** The bare write holds all rows, which the program never does. */
    private static final String BARE_HEAP = "4g";

    /** A shorter time says nothing. */
    private static final double LEAST_SECONDS = 0.1;

    private final Bench bench;
    private final int repeat;

    HotUserCase(Bench bench, int repeat) {
        this.bench = bench;
        this.repeat = repeat;
    }

    /** As many sessions as all others have, and some conversions. */
    static HotUser beside(Size others) {
        return new HotUser(others.sessions(), others.sessions() / SESSIONS_PER_CONVERSION);
    }

    Section measure(long sessions) throws IOException, InterruptedException {
        Size size = Size.usual(sessions, HEAP);
        HotUser hot = beside(size);
        Path without = bench.samples().of(size);
        Path with = bench.samples().withHotUser(size, hot);
        Section section = new Section(
                "One user with " + Units.count(hot.sessions()) + " sessions and " + Units.count(hot.conversions())
                        + " conversions beside " + size.label() + " sessions, -Xmx" + HEAP,
                "database",
                "ours",
                "peak RSS");
        Child.Ended plain = run("the others alone", without, section);
        Child.Ended full = run("with the hot user", with, section);
        if (plain.failure().isEmpty() && full.failure().isEmpty()) {
            section.note("with : without = " + Units.ratio(full.seconds() / plain.seconds()));
            double rows = bareWrite(with) - bareWrite(without);
            if (rows >= LEAST_SECONDS) {
                section.note("additional time : bare write of the user's rows = "
                        + Units.seconds(full.seconds() - plain.seconds()) + " : " + Units.seconds(rows) + " = "
                        + Units.ratio((full.seconds() - plain.seconds()) / rows));
            }
        }
        return section;
    }

    /** Runs once more and returns the time of writing the stored rows alone, into a table like the program's. */
    private double bareWrite(Path source) throws IOException, InterruptedException {
        ProgressLog.say("measuring the bare write of " + source.getFileName());
        Path folder = bench.workFolder().fresh();
        Path results = folder.resolve("results.db");
        bench.product().run(source, results, folder.resolve("out"), HEAP).orFail();
        Child.Ended floor = FloorComparison.floor(bench, source, results, folder, BARE_HEAP);
        WorkFolder.remove(folder);
        return Figure.of("keyed", floor);
    }

    /** The run with the median time, or the first that failed. */
    private Child.Ended run(String what, Path source, Section section) throws IOException, InterruptedException {
        WorkFolder.warm(source);
        List<Child.Ended> runs = new ArrayList<>();
        for (int round = 1; round <= repeat; round++) {
            ProgressLog.say("measuring " + what + ", " + round + " of " + repeat);
            Child.Ended run = bench.run(source, HEAP);
            runs.add(run);
            if (run.failure().isPresent()) {
                section.row(
                        what,
                        run.failure().get() + " after " + Units.seconds(run.seconds()),
                        Units.megabytes(run.peakBytes()));
                return run;
            }
        }
        runs.sort((a, b) -> Double.compare(a.seconds(), b.seconds()));
        Child.Ended middle = runs.get(runs.size() / 2);
        section.row(what, Units.seconds(middle.seconds()), Units.megabytes(middle.peakBytes()));
        return middle;
    }
}

package dev.tributary.benchmarks.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What one user with as many sessions as all others together adds to a run. */
final class HotUserCase {
    private static final String HEAP = "512m";
    private static final int SESSIONS_PER_CONVERSION = 500;

    private final Product product;
    private final Workplace workplace;
    private final int repeat;

    HotUserCase(Product product, Workplace workplace, int repeat) {
        this.product = product;
        this.workplace = workplace;
        this.repeat = repeat;
    }

    Section measure(long sessions, Samples samples) throws IOException, InterruptedException {
        Size size = new Size(sessions, HEAP);
        HotUser hot = new HotUser(sessions, sessions / SESSIONS_PER_CONVERSION);
        Path without = samples.of(size);
        Path with = samples.withHotUser(size, hot);
        Section section = new Section(
                "One user with " + Shown.count(hot.sessions()) + " sessions and " + Shown.count(hot.conversions())
                        + " conversions beside " + size.label() + " sessions, -Xmx" + HEAP,
                "database",
                "ours",
                "peak RSS");
        Child.Ended plain = run("the others alone", without, section);
        Child.Ended full = run("with the hot user", with, section);
        if (plain.failure().isEmpty() && full.failure().isEmpty()) {
            section.note("with : without = " + Shown.ratio(full.seconds() / plain.seconds()));
        }
        return section;
    }

    /** The run with the median time, or the first that failed. */
    private Child.Ended run(String what, Path source, Section section) throws IOException, InterruptedException {
        Workplace.warm(source);
        List<Child.Ended> runs = new ArrayList<>();
        for (int round = 1; round <= repeat; round++) {
            Progress.say("measuring " + what + ", " + round + " of " + repeat);
            Path folder = workplace.fresh();
            Child.Ended run = product.run(source, folder.resolve("results.db"), folder.resolve("out"), HEAP);
            Workplace.remove(folder);
            runs.add(run);
            if (run.failure().isPresent()) {
                section.row(
                        what,
                        run.failure().get() + " after " + Shown.seconds(run.seconds()),
                        Shown.megabytes(run.peakBytes()));
                return run;
            }
        }
        runs.sort((a, b) -> Double.compare(a.seconds(), b.seconds()));
        Child.Ended middle = runs.get(runs.size() / 2);
        section.row(what, Shown.seconds(middle.seconds()), Shown.megabytes(middle.peakBytes()));
        return middle;
    }
}

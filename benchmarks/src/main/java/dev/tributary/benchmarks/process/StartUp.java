package dev.tributary.benchmarks.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a start costs where there is little to do, against a JVM that does nothing. */
final class StartUp {
    private static final int TIMES = 5;
    private static final Size SMALL = new Size(5_000, "256m");

    private final Product product;
    private final Jvm jvm;
    private final Workplace workplace;

    StartUp(Product product, Jvm jvm, Workplace workplace) {
        this.product = product;
        this.jvm = jvm;
        this.workplace = workplace;
    }

    /** Takes turns, so that a change of the machine's load meets all three. */
    Section measure(Samples samples) throws IOException, InterruptedException {
        Path source = samples.of(SMALL);
        List<Double> bare = new ArrayList<>();
        List<Double> help = new ArrayList<>();
        List<Double> run = new ArrayList<>();
        Progress.say("measuring starts");
        for (int time = 0; time < TIMES; time++) {
            bare.add(jvm.start(BareJava.class, List.of(), List.of()).seconds());
            help.add(product.help().orFail().seconds());
            run.add(smallRun(source));
        }
        Section section = new Section("Start-up, median of " + TIMES, "what", "wall", "to the bare JVM");
        row(section, "a JVM that does nothing", bare, bare);
        row(section, "tributary --help", help, bare);
        row(section, "tributary run, " + Shown.count(SMALL.sessions()) + " sessions", run, bare);
        return section;
    }

    private double smallRun(Path source) throws IOException, InterruptedException {
        Path folder = workplace.fresh();
        double seconds = product.run(source, folder.resolve("results.db"), folder.resolve("out"))
                .orFail()
                .seconds();
        Workplace.remove(folder);
        return seconds;
    }

    private static void row(Section section, String what, List<Double> seconds, List<Double> bare) {
        double median = Median.of(seconds);
        section.row(what, Shown.millis(median), Shown.ratio(median / Median.of(bare)));
    }
}

package dev.tributary.benchmarks.process;

import dev.tributary.benchmarks.process.child.Bench;
import dev.tributary.benchmarks.process.child.Starts;
import dev.tributary.benchmarks.process.show.Median;
import dev.tributary.benchmarks.process.show.Section;
import dev.tributary.benchmarks.process.show.Units;
import java.io.IOException;
import java.util.List;

/** The time of starts with little work, compared with a JVM that does nothing. */
final class StartUp {
    private StartUp() {}

    static Section measure(Bench bench, int times) throws IOException, InterruptedException {
        Starts starts = Starts.measure(bench, times);
        Section section = new Section("Start-up, median of " + times, "what", "wall", "to the bare JVM");
        row(section, "a JVM that does nothing", starts.bare(), starts.bare());
        row(section, "tributary --help", starts.help(), starts.bare());
        String small = Units.count(Starts.SMALL.sessions());
        row(section, "tributary run, " + small + " sessions", starts.run(), starts.bare());
        return section;
    }

    private static void row(Section section, String what, List<Double> seconds, List<Double> bare) {
        double median = Median.of(seconds);
        section.row(what, Units.millis(median), Units.ratio(median / Median.of(bare)));
    }
}

package dev.tributary.benchmarks.process;

import dev.tributary.benchmarks.process.child.Bench;
import dev.tributary.benchmarks.process.show.Median;
import dev.tributary.benchmarks.process.show.Section;
import dev.tributary.benchmarks.process.show.Units;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The first minute with the program, as a section of the report. */
final class FirstMinuteCase {
    private FirstMinuteCase() {}

    static Section measure(Bench bench, int repeat) throws IOException, InterruptedException {
        List<FirstMinute> minutes = new ArrayList<>();
        for (int time = 0; time < repeat; time++) {
            minutes.add(FirstMinute.measure(bench));
        }
        Section section = new Section("The first minute, median of " + repeat, "what", "wall", "to plain javac");
        row(section, "tributary demo in a fresh copy", minutes, FirstMinute::first);
        row(section, "again, after one source of core has changed", minutes, FirstMinute::changed);
        row(section, "again, nothing changed", minutes, FirstMinute::next);
        row(section, "plain javac over the same sources", minutes, FirstMinute::javac);
        return section;
    }

    private static void row(
            Section section, String what, List<FirstMinute> minutes, ToDoubleFunction<FirstMinute> figure) {
        double median = median(minutes, figure);
        section.row(what, Units.seconds(median), Units.ratio(median / median(minutes, FirstMinute::javac)));
    }

    static double median(List<FirstMinute> minutes, ToDoubleFunction<FirstMinute> figure) {
        return Median.of(minutes.stream().map(figure::applyAsDouble).toList());
    }
}

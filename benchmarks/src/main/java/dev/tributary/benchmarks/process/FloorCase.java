package dev.tributary.benchmarks.process;

import dev.tributary.benchmarks.process.bare.AttributionRows;
import dev.tributary.benchmarks.process.show.Figures;
import dev.tributary.benchmarks.process.show.Section;
import dev.tributary.benchmarks.process.show.Shown;
import dev.tributary.benchmarks.process.show.Size;
import java.util.List;

/** The program against the floor, size by size, and how its time grows from one size to the next. */
final class FloorCase {
    private FloorCase() {}

    /** @param repeat how often each size was measured */
    static Section section(List<Figures> measured, int repeat) {
        Section section = new Section(
                "From the source to the CSV with the local engine, median of " + repeat,
                "sessions",
                "conversions",
                "heap",
                "floor scan",
                "floor write",
                "floor",
                "ours",
                "ratio",
                "write, keyed",
                "ratio to that",
                "peak RSS");
        measured.forEach(figures -> row(section, figures));
        growth(section, measured);
        measured.forEach(figures -> {
            if (!figures.written().isEmpty()) {
                section.note("rows that a run over " + figures.size().words()
                        + " writes, of which the floor writes only " + AttributionRows.TABLE + ": "
                        + String.join(", ", figures.written()));
            }
        });
        return section;
    }

    private static void row(Section section, Figures figures) {
        Size size = figures.size();
        String peak = Shown.megabytes(figures.peak());
        if (figures.failure().isPresent()) {
            section.row(
                    size.label(),
                    Shown.count(size.conversions()),
                    size.heap(),
                    Shown.NONE,
                    Shown.NONE,
                    Shown.NONE,
                    figures.failure().get(),
                    Shown.NONE,
                    Shown.NONE,
                    Shown.NONE,
                    peak);
            return;
        }
        section.row(
                size.label(),
                Shown.count(size.conversions()),
                size.heap(),
                Shown.seconds(figures.scan()),
                Shown.seconds(figures.write()),
                Shown.seconds(figures.floor()),
                Shown.seconds(figures.ours()),
                Shown.ratio(figures.ratio()),
                Shown.seconds(figures.keyed()),
                Shown.ratio(figures.keyedRatio()),
                peak);
    }

    /** From one size to the next; those with conversions in another proportion say nothing about growth. */
    private static void growth(Section section, List<Figures> measured) {
        List<Figures> alike = measured.stream()
                .filter(figures -> figures.failure().isEmpty() && figures.size().isUsual())
                .toList();
        for (int i = 1; i < alike.size(); i++) {
            Figures small = alike.get(i - 1);
            Figures large = alike.get(i);
            double more = (double) large.size().sessions() / small.size().sessions();
            section.note("growth from " + small.size().label() + " to "
                    + large.size().label() + ": " + Shown.ratio(large.ours() / small.ours()) + " the time for "
                    + Shown.ratio(more) + " the sessions");
        }
    }
}

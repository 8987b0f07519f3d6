package dev.tributary.benchmarks.process;

import dev.tributary.benchmarks.process.bare.AttributionRows;
import dev.tributary.benchmarks.process.show.FloorFigures;
import dev.tributary.benchmarks.process.show.Section;
import dev.tributary.benchmarks.process.show.Size;
import dev.tributary.benchmarks.process.show.Units;
import java.util.List;

/** The program compared with the floor, size by size, and the growth of its time from one size to the next. */
final class FloorCase {
    private FloorCase() {}

    /** @param repeat how often each size was measured */
    static Section section(List<FloorFigures> measured, int repeat) {
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

    private static void row(Section section, FloorFigures figures) {
        Size size = figures.size();
        String peak = Units.megabytes(figures.peak());
        if (figures.failure().isPresent()) {
            section.row(
                    size.label(),
                    Units.count(size.conversions()),
                    size.heap(),
                    Units.NONE,
                    Units.NONE,
                    Units.NONE,
                    figures.failure().get(),
                    Units.NONE,
                    Units.NONE,
                    Units.NONE,
                    peak);
            return;
        }
        section.row(
                size.label(),
                Units.count(size.conversions()),
                size.heap(),
                Units.seconds(figures.scan()),
                Units.seconds(figures.write()),
                Units.seconds(figures.floor()),
                Units.seconds(figures.ours()),
                Units.ratio(figures.ratio()),
                Units.seconds(figures.keyed()),
                Units.ratio(figures.keyedRatio()),
                peak);
    }

    /** From one size to the next; sizes with another proportion of conversions are not comparable. */
    private static void growth(Section section, List<FloorFigures> measured) {
        List<FloorFigures> alike = measured.stream()
                .filter(figures -> figures.failure().isEmpty() && figures.size().isUsual())
                .toList();
        for (int i = 1; i < alike.size(); i++) {
            FloorFigures small = alike.get(i - 1);
            FloorFigures large = alike.get(i);
            double more = (double) large.size().sessions() / small.size().sessions();
            section.note("growth from " + small.size().label() + " to "
                    + large.size().label() + ": " + Units.ratio(large.ours() / small.ours()) + " the time for "
                    + Units.ratio(more) + " the sessions");
        }
    }
}

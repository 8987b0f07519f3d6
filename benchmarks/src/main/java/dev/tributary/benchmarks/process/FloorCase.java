package dev.tributary.benchmarks.process;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The program against the floor, size by size, and how its time grows from one size to the next. */
final class FloorCase {
    private final Product product;
    private final Jvm jvm;
    private final Workplace workplace;
    private final int repeat;

    FloorCase(Product product, Jvm jvm, Workplace workplace, int repeat) {
        this.product = product;
        this.jvm = jvm;
        this.workplace = workplace;
        this.repeat = repeat;
    }

    Section measure(List<Size> sizes, Samples samples) throws IOException, InterruptedException, SQLException {
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
                "peak RSS");
        List<Comparison.Figures> measured = new ArrayList<>();
        for (Size size : sizes) {
            Comparison.Figures figures = Comparison.of(samples.of(size), size, repeat, product, jvm, workplace);
            measured.add(figures);
            row(section, figures);
        }
        growth(section, measured);
        measured.forEach(figures -> {
            if (!figures.written().isEmpty()) {
                section.note("rows that a run over " + figures.size().label()
                        + " sessions writes, of which the floor writes only " + AttributionRows.TABLE + ": "
                        + String.join(", ", figures.written()));
            }
        });
        return section;
    }

    private static void row(Section section, Comparison.Figures figures) {
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
                peak);
    }

    private static void growth(Section section, List<Comparison.Figures> measured) {
        for (int i = 1; i < measured.size(); i++) {
            Comparison.Figures small = measured.get(i - 1);
            Comparison.Figures large = measured.get(i);
            if (small.failure().isEmpty() && large.failure().isEmpty()) {
                double more = (double) large.size().sessions() / small.size().sessions();
                section.note("growth from " + small.size().label() + " to "
                        + large.size().label() + ": " + Shown.ratio(large.ours() / small.ours()) + " the time for "
                        + Shown.ratio(more) + " the sessions");
            }
        }
    }
}

package dev.tributary.report.page.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** Maps figures to places along a chart, 0 to 1. Immutable. */
public sealed interface Scale permits LinearScale, LogScale {
    /** Returns the place of a figure; one outside is at the end. */
    double at(double figure);

    /** Returns the figures with a line in the grid and a number at the axis, in rising order. */
    List<Double> ticks();

    /** Returns whether equal distances are equal ratios; then the page says so. */
    boolean logarithmic();

    /**
     * Returns a scale from 0 to the largest figure, or a logarithmic one if the largest is more than some times the
     * smallest.
     *
     * @param figures those to be shown; ones that are not above 0 do not count
     * @param span how far apart they may be on a scale from 0
     */
    static Scale of(double[] figures, double span) {
        double largest = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (double figure : figures) {
            if (figure > 0 && Double.isFinite(figure)) {
                largest = Math.max(largest, figure);
                smallest = Math.min(smallest, figure);
            }
        }
        return largest / smallest > span ? LogScale.of(smallest, largest) : LinearScale.to(largest);
    }

    /** Returns the lines of its grid. */
    default List<Mark> grid() {
        return ticks().stream()
                .map(tick -> (Mark) new Mark.Upright("g", at(tick)))
                .toList();
    }

    /** Returns its axis: a number at every tick that has room for one. */
    default Plot axis(DoubleFunction<String> format) {
        List<Mark> labels = new ArrayList<>();
        double free = Double.NEGATIVE_INFINITY;
        for (double tick : ticks()) {
            Mark.Label label = Axis.label(at(tick), format.apply(tick));
            if (Axis.left(label) >= free) {
                labels.add(label);
                free = Axis.right(label);
            }
        }
        return new Plot(labels);
    }
}

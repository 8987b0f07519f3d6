package dev.tributary.report.page.chart;

import java.util.ArrayList;
import java.util.List;

/** The marks of one chart, the lowest first. Immutable. */
public record Plot(List<Mark> marks) {
    /** Nothing. */
    public static final Plot NONE = new Plot(List.of());

    public Plot {
        marks = List.copyOf(marks);
    }

    /** Returns a chart of some marks. */
    public static Plot of(Mark... marks) {
        return new Plot(List.of(marks));
    }

    /** Returns the same with a mark above the others. */
    public Plot with(Mark mark) {
        return with(List.of(mark));
    }

    /** Returns the same with marks above the others. */
    public Plot with(List<? extends Mark> more) {
        List<Mark> all = new ArrayList<>(marks);
        all.addAll(more);
        return new Plot(all);
    }
}

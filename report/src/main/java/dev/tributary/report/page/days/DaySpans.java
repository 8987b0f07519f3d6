package dev.tributary.report.page.days;

import dev.tributary.pipeline.page.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The days of a period in spans of equal length, counted back from its last day, so that only the first can be shorter:
 * single days, or weeks of a long period, or four weeks of a very long one.
 *
 * @param length the days of a span
 * @param spans in the order of time; never empty
 */
public record DaySpans(int length, List<DaySpan> spans) {
    private static final int MOST_SINGLE_DAYS = 92;
    private static final int MOST_DAYS_BY_WEEK = 640;
    private static final int WEEK = 7;

    public DaySpans {
        spans = List.copyOf(spans);
    }

    /** Divides a period. */
    public static DaySpans of(Period period) {
        int length = length(period.length());
        List<DaySpan> backwards = new ArrayList<>();
        for (LocalDate last = period.last(); !last.isBefore(period.first()); last = last.minusDays(length)) {
            LocalDate first = last.minusDays(length - 1L);
            backwards.add(new DaySpan(first.isBefore(period.first()) ? period.first() : first, last));
        }
        Collections.reverse(backwards);
        return new DaySpans(length, backwards);
    }

    private static int length(int days) {
        return days <= MOST_SINGLE_DAYS ? 1 : days <= MOST_DAYS_BY_WEEK ? WEEK : 4 * WEEK;
    }

    /** Returns whether a span is a single day. */
    public boolean single() {
        return length == 1;
    }

    /** Returns the number of the span that a day is in; negative if the day is before all, beyond them if it is after. */
    int of(LocalDate day) {
        LocalDate end = spans.get(spans.size() - 1).last();
        return spans.size() - 1 - Math.toIntExact(Math.floorDiv(ChronoUnit.DAYS.between(day, end), (long) length));
    }
}

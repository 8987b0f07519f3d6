package dev.tributary.pipeline.step;

import dev.tributary.core.facts.DateWindow;
import dev.tributary.pipeline.settings.PageSettings;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** The days of a page, as far as they are known before the source is read. */
final class PageWindow {
    private PageWindow() {}

    /** Returns the days that a page is about. */
    static DateWindow of(DateWindow run, PageSettings page) {
        return page.window().orElse(run);
    }

    /**
     * Returns the days of the conversions whose users have to be read: those of the run, of the page, and as many days
     * before.
     */
    static DateWindow toRead(DateWindow run, PageSettings page) {
        DateWindow asked = of(run, page);
        return new DateWindow(
                outer(run.from(), before(asked), BinaryOperator.minBy(LocalDate::compareTo)),
                outer(run.to(), asked.to(), BinaryOperator.maxBy(LocalDate::compareTo)),
                run.zone());
    }

    /** Returns the first day before a window that is as long; empty if that is not known. */
    private static Optional<LocalDate> before(DateWindow asked) {
        return asked.from()
                .flatMap(first -> asked.to().map(last -> first.minusDays(ChronoUnit.DAYS.between(first, last) + 1)));
    }

    /** An open end stays open. */
    private static Optional<LocalDate> outer(
            Optional<LocalDate> one, Optional<LocalDate> other, BinaryOperator<LocalDate> farther) {
        return one.flatMap(day -> other.map(another -> farther.apply(day, another)));
    }
}

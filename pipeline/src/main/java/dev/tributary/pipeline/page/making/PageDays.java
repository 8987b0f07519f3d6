package dev.tributary.pipeline.page.making;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.Facts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The days of a page. A window that is open at an end reaches to the first or the last day of the source with a session,
 * a conversion or a cost. The days before are as many, and are compared if the source begins with them or before:
 * otherwise there is no telling what happened on the missing ones.
 *
 * @param window the days that the page is about, with both ends
 * @param earlier as many days before
 * @param begins the first day with a session or conversion; empty if there are none
 */
record PageDays(DateWindow window, DateWindow earlier, Optional<LocalDate> begins) {
    /** @param today used if there are no days to cut an open window to */
    static PageDays of(DateWindow asked, Facts facts, LocalDate today) {
        DayZone zone = asked.zone();
        Optional<LocalDate> firstVisit = days(facts, zone).min(LocalDate::compareTo);
        Optional<LocalDate> firstDay = all(facts, zone).min(LocalDate::compareTo);
        Optional<LocalDate> lastDay = all(facts, zone).max(LocalDate::compareTo);
        LocalDate first = asked.from().or(() -> firstDay).or(asked::to).orElse(today);
        LocalDate last = asked.to().or(() -> lastDay).orElse(first);
        if (last.isBefore(first)) {
            first = asked.from().isPresent() ? first : last;
            last = first;
        }
        long length = ChronoUnit.DAYS.between(first, last) + 1;
        return new PageDays(
                new DateWindow(Optional.of(first), Optional.of(last), zone),
                new DateWindow(Optional.of(first.minusDays(length)), Optional.of(first.minusDays(1)), zone),
                firstVisit);
    }

    private static Stream<LocalDate> all(Facts facts, DayZone zone) {
        return Stream.concat(
                days(facts, zone), facts.costs().sums().keySet().stream().map(ChannelDay::day));
    }

    private static Stream<LocalDate> days(Facts facts, DayZone zone) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int index = 0; index < facts.conversions().size(); index++) {
            first = Math.min(first, facts.conversions().millis(index));
            last = Math.max(last, facts.conversions().millis(index));
        }
        Stream<LocalDate> ofConversions =
                first > last ? Stream.empty() : LongStream.of(first, last).mapToObj(zone::of);
        return Stream.concat(facts.sessionDays().stream().map(ChannelDay::day), ofConversions);
    }

    /** Returns the last of the page's days. */
    LocalDate last() {
        return window.to().orElseThrow();
    }

    /** Returns the first of them. */
    LocalDate first() {
        return window.from().orElseThrow();
    }

    /** Returns why the days before cannot be compared; empty if the source has them all. */
    Optional<String> missing() {
        LocalDate needed = earlier.from().orElseThrow();
        return begins.filter(day -> !day.isAfter(needed)).isPresent()
                ? Optional.empty()
                : Optional.of("There is no earlier period of this length in the source"
                        + begins.map(day -> ": its first session or conversion is of " + day + ".")
                                .orElse("."));
    }
}

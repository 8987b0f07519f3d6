package dev.tributary.core.intake.moment;

import dev.tributary.core.intake.mapping.MomentForm;
import dev.tributary.core.text.PlainNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/**
 * The complete way: any value of a column's form becomes epoch milliseconds. Not thread-safe.
 */
public final class MomentReader {
    /** The days that spreadsheets and databases put before a time of day. */
    private static final Set<LocalDate> NO_DAYS = Set.of(
            LocalDate.of(1, 1, 1),
            LocalDate.of(1899, 12, 30),
            LocalDate.of(1899, 12, 31),
            LocalDate.of(1900, 1, 1),
            LocalDate.of(1904, 1, 1),
            LocalDate.EPOCH);

    private final ZoneClock zone;
    private final ClockTally tally;

    /**
     * @param zone the meaning of a time without an offset
     * @param tally counts the times that occur twice or never on the clocks of the zone
     */
    public MomentReader(ZoneId zone, ClockTally tally) {
        this.zone = new ZoneClock(zone);
        this.tally = tally;
    }

    /** Parses a text; empty if it has another form. */
    public static Optional<Part> text(String text, MomentForm form) {
        if (form.isNumber()) {
            return PlainNumber.of(text.strip()).flatMap(number -> number(number, form));
        }
        return MomentGrammar.read(text, form).map(Part::new);
    }

    private static Optional<Part> number(BigDecimal number, MomentForm form) {
        try {
            return whole(number.longValueExact(), form);
        } catch (ArithmeticException fraction) {
            return real(number.doubleValue(), form);
        }
    }

    /** Converts a whole number; empty if it is not of the form. */
    public static Optional<Part> whole(long number, MomentForm form) {
        return form.isNumber() ? part(MomentNumbers.millis(number, form)) : text(Long.toString(number), form);
    }

    /** Converts a number; empty if it is not of the form. */
    public static Optional<Part> real(double number, MomentForm form) {
        if (form.isNumber()) {
            return part(MomentNumbers.millis(number, form));
        }
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? whole((long) number, form) : Optional.empty();
    }

    /** Midnight, UTC, is a day without a time. */
    private static Optional<Part> part(long millis) {
        if (millis == MomentParser.NONE) {
            return Optional.empty();
        }
        LocalDateTime utc = LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
        return Optional.of(new Part(new WrittenMoment(
                Optional.of(utc.toLocalDate()),
                Optional.of(new WrittenMoment.Clock(utc.toLocalTime(), false, Optional.of(ZoneOffset.UTC))))));
    }

    /** A parsed cell: a day, a time of day, or both. */
    public static final class Part {
        private final WrittenMoment written;

        Part(WrittenMoment written) {
            this.written = written;
        }

        /** Returns whether it has a day. */
        public boolean hasDay() {
            return written.day().isPresent();
        }

        /** Returns whether it has a time of day, be it midnight. */
        public boolean hasClock() {
            return written.clock().isPresent();
        }

        /** Returns the day; only if it has one. */
        public LocalDate day() {
            return written.day().orElseThrow();
        }

        private boolean isOnlyClock() {
            return !hasDay() || (hasClock() && NO_DAYS.contains(day()));
        }
    }

    /** Returns epoch milliseconds of a cell with a day; its time of day is 00:00 if it has none. */
    public long millis(Part moment) {
        return millis(moment.day(), moment.written.clock().orElse(WrittenMoment.Clock.MIDNIGHT), Optional.empty());
    }

    /**
     * Returns epoch milliseconds of a cell with a day and one with a time of day. Either may have both: then the other
     * must agree.
     *
     * @return {@link MomentParser#NONE} if they contradict each other
     */
    public long millis(Part day, Part clock) {
        Optional<WrittenMoment.Clock> ofDay = day.written.clock();
        WrittenMoment.Clock time = clock.written.clock().orElse(WrittenMoment.Clock.MIDNIGHT);
        if (!clock.isOnlyClock()) {
            return clock.day().equals(day.day()) ? millis(clock) : MomentParser.NONE;
        }
        boolean bare = ofDay.isEmpty() || ofDay.get().time().equals(LocalTime.MIN);
        if (!bare && !ofDay.orElseThrow().time().equals(time.time())) {
            return MomentParser.NONE;
        }
        return millis(day.day(), time, ofDay.flatMap(WrittenMoment.Clock::offset));
    }

    private long millis(LocalDate day, WrittenMoment.Clock clock, Optional<ZoneOffset> other) {
        LocalDateTime local = clock.on(day);
        Optional<ZoneOffset> offset = clock.offset().or(() -> other);
        if (offset.isPresent()) {
            return local.toInstant(offset.get()).toEpochMilli();
        }
        tally.count(zone.passing(local));
        return zone.millis(local);
    }
}

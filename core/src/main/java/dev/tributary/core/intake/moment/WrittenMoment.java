package dev.tributary.core.intake.moment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A day and time as a text has them.
 *
 * @param day the day; empty if the text is only a time of day
 * @param clock the time of day; empty if the text is only a day
 */
record WrittenMoment(Optional<LocalDate> day, Optional<Clock> clock) {
    /**
     * A time of day.
     *
     * @param nextDay whether it is 24:00, the end of its day
     * @param offset the offset from UTC, if the text has one
     */
    record Clock(LocalTime time, boolean nextDay, Optional<ZoneOffset> offset) {
        static final Clock MIDNIGHT = new Clock(LocalTime.MIN, false, Optional.empty());

        LocalDateTime on(LocalDate day) {
            return (nextDay ? day.plusDays(1) : day).atTime(time);
        }
    }
}

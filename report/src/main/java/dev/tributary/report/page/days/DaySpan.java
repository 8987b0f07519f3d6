package dev.tributary.report.page.days;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Some days in a row, which a chart shows as one bar.
 *
 * @param first the first day
 * @param last the last day, not before the first
 */
public record DaySpan(LocalDate first, LocalDate last) {
    /** Returns how many days these are. */
    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
    }

    /** Returns the mean of a sum over these days. */
    public BigDecimal perDay(BigDecimal sum) {
        return days() == 1 ? sum : sum.divide(BigDecimal.valueOf(days()), MathContext.DECIMAL64);
    }
}

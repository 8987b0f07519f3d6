package dev.tributary.core.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The day on which a report counts credit. Cost is always on the day of the session, so the totals of a channel over
 * all days are the same on both bases.
 */
public enum DateBasis {
    /** The day of the session: the orders that a day's spending led to. */
    ACCRUAL,
    /** The day of the conversion: the revenue of a day. */
    CASH;

    /** Returns the basis with a label; empty if there is none of that name. */
    public static Optional<DateBasis> of(String label) {
        return Arrays.stream(values())
                .filter(basis -> basis.label().equals(label))
                .findFirst();
    }

    /** Returns the name in options, documents and tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

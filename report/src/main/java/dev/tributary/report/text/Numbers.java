package dev.tributary.report.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** Formats numbers for people: with thousands separators, and two decimals for money. */
public final class Numbers {
    private Numbers() {}

    /** Formats a count: 1,347. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Formats money or another figure with two decimals: 77,980.34. */
    public static String money(BigDecimal amount) {
        BigDecimal rounded = amount.setScale(2, RoundingMode.HALF_EVEN);
        BigDecimal withoutMinusZero = rounded.signum() == 0 ? rounded.abs() : rounded;
        return String.format(Locale.ROOT, "%,.2f", withoutMinusZero);
    }

    /** Formats money, or a dash if there is none. */
    public static String money(Optional<BigDecimal> amount) {
        return amount.map(Numbers::money).orElse("-");
    }

    /** Formats a fraction of 0 to 1 in percent: 12.35%. */
    public static String percent(BigDecimal share) {
        return money(share.movePointRight(2)) + "%";
    }

    /** Formats a fraction in percent, or a dash if there is none. */
    public static String percent(Optional<BigDecimal> share) {
        return share.map(Numbers::percent).orElse("-");
    }

    /** Formats a count with its noun: "1 journey", "2 journeys". */
    public static String counted(long count, String one, String many) {
        return count(count) + " " + (count == 1 ? one : many);
    }
}

package dev.tributary.report.page.text;

import dev.tributary.models.interval.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Formats the numbers of a page in the shape of one language. Each figure is rounded once, from its exact value, half to
 * even as in every other form of a report. Immutable and thread-safe.
 */
public final class PageText {
    /** Stands between a number and its unit, and where a line must not break. */
    public static final String NARROW = "\u202f";

    /** Stands for a figure that is undefined. */
    public static final String NONE = "–";

    private static final String MINUS = "\u2212";
    private static final BigDecimal SMALL = new BigDecimal("0.095");
    private static final MathContext ROUND = new MathContext(9);
    private static final double HUNDRED = 100;
    private static final double TEN = 10;

    private final Language language;

    private PageText(Language language) {
        this.language = language;
    }

    /**
     * Returns the shape of a language.
     *
     * @throws dev.tributary.core.TributaryException USAGE for a language without one
     */
    public static PageText of(Locale locale) {
        return new PageText(Language.of(locale));
    }

    /** Returns the dates of the same language. */
    public PageDates dates() {
        return new PageDates(language);
    }

    /** Formats a count: 1,347. */
    public String count(long count) {
        return number(BigDecimal.valueOf(count), 0);
    }

    /** Formats a number with some decimals: 1,347.25. */
    public String number(BigDecimal number, int decimals) {
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_EVEN);
        String plain = rounded.abs().toPlainString();
        int whole = decimals == 0 ? plain.length() : plain.length() - decimals - 1;
        StringBuilder shaped = new StringBuilder(plain.length() + whole / 3 + 1);
        if (rounded.signum() < 0) {
            shaped.append(MINUS);
        }
        for (int digit = 0; digit < whole; digit++) {
            if (digit > 0 && (whole - digit) % 3 == 0) {
                shaped.append(language.group());
            }
            shaped.append(plain.charAt(digit));
        }
        if (decimals > 0) {
            shaped.append(language.decimal()).append(plain, whole + 1, plain.length());
        }
        return shaped.toString();
    }

    /** The same for a number that is not exact. */
    public String number(double number, int decimals) {
        return number(new BigDecimal(number), decimals);
    }

    /** Formats an amount of money, with cents. */
    public Amount money(BigDecimal amount) {
        String text = number(amount, 2);
        int cents = text.length() - 3;
        return new Amount(text.substring(0, cents), text.substring(cents));
    }

    /** Formats a ratio such as CPO or ROAS: two decimals, three for a small one. */
    public String ratio(BigDecimal ratio) {
        return number(ratio, decimals(ratio.abs()));
    }

    /** Formats a fraction in percent: 12 %. */
    public String percent(BigDecimal fraction, int decimals) {
        return number(fraction.movePointRight(2), decimals) + NARROW + "%";
    }

    /** The same for a fraction that is not exact. */
    public String percent(double fraction, int decimals) {
        return percent(new BigDecimal(fraction), decimals);
    }

    /** Formats a round number, such as that of a tick, with the decimals that it has: 2.5. */
    public String round(double number) {
        BigDecimal exact = decimal(number);
        return number(exact, Math.max(0, exact.scale()));
    }

    /** Formats a round fraction in percent, with the decimals that it has: 2.5 %. */
    public String roundPercent(double fraction) {
        return round(fraction * HUNDRED) + NARROW + "%";
    }

    private static BigDecimal decimal(double round) {
        return new BigDecimal(round).round(ROUND).stripTrailingZeros();
    }

    /** Formats an interval of a ratio, with the decimals of the ratio; from 100 on without. Nothing is said of no ratio. */
    public String range(Interval interval) {
        if (!Double.isFinite(interval.low())) {
            return "";
        }
        double largest = Double.isFinite(interval.high()) ? interval.high() : interval.low();
        return range(interval, largest >= HUNDRED ? 0 : decimals(new BigDecimal(Math.abs(largest))));
    }

    /** Formats an interval of a sum: from 10 on without decimals. */
    public String wholeRange(Interval interval) {
        return interval.high() >= TEN ? range(interval, 0) : range(interval);
    }

    /** Formats an interval: 3–5, or "3 or more" without an upper bound; empty if it has no width. */
    public String range(Interval interval, int decimals) {
        if (!Double.isFinite(interval.low()) || interval.low() == interval.high()) {
            return "";
        }
        String low = number(interval.low(), decimals);
        return Double.isFinite(interval.high()) ? low + NONE + number(interval.high(), decimals) : low + " or more";
    }

    private static int decimals(BigDecimal ratio) {
        return ratio.signum() != 0 && ratio.compareTo(SMALL) < 0 ? 3 : 2;
    }
}

package dev.tributary.browser;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A number as a page shows it.
 *
 * @param shown its value, with as many decimals as it is shown with
 */
record Figure(BigDecimal shown) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d,]*(\\.\\d+)?");

    /** What sums of doubles may be off. */
    private static final BigDecimal NOISE = new BigDecimal("1e-7");

    /** Returns the numbers of a text in their order; a range has two. */
    static List<Figure> all(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(found -> new Figure(new BigDecimal(found.group().replace(",", ""))))
                .toList();
    }

    /** Returns the first number of a text. */
    static Figure first(String text) {
        return all(text).stream().findFirst().orElseThrow(() -> new IllegalArgumentException("no number in: " + text));
    }

    /** Returns whether it is a number, rounded half up to its decimals. */
    boolean shows(BigDecimal exact) {
        return exact.setScale(shown.scale(), RoundingMode.HALF_UP).compareTo(shown) == 0
                || exact.add(NOISE)
                                .setScale(shown.scale(), RoundingMode.HALF_UP)
                                .compareTo(shown)
                        == 0
                || exact.subtract(NOISE)
                                .setScale(shown.scale(), RoundingMode.HALF_UP)
                                .compareTo(shown)
                        == 0;
    }

    /** Returns whether it is one, in percent. */
    boolean showsPercent(BigDecimal fraction) {
        return shows(fraction.movePointRight(2));
    }
}

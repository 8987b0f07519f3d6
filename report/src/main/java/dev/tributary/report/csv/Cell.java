package dev.tributary.report.csv;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** What a CSV cell may hold. */
public final class Cell {
    /** What makes a spreadsheet take a text for a formula, full-width forms among them. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private static final MathContext FIGURE = new MathContext(12);

    private Cell() {}

    /**
     * A text that no spreadsheet takes for a formula: one that would be gets an apostrophe before it. So does one that has such an
     * apostrophe of its own, so that no two texts become one.
     */
    public static String text(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\'') {
            start++;
        }
        return start < text.length() && FORMULA_STARTS.indexOf(text.charAt(start)) >= 0 ? "'" + text : text;
    }

    /** A number in plain digits with a point, no exponent. */
    public static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A figure that is not money, with twelve significant digits: what lies behind them is rounding. */
    public static String figure(double number) {
        return number(new BigDecimal(number).round(FIGURE));
    }

    /** A number, or an empty cell where there is none. */
    public static String number(Optional<BigDecimal> number) {
        return number.map(Cell::number).orElse("");
    }
}

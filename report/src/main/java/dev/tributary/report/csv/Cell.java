package dev.tributary.report.csv;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** The content of CSV cells. */
public final class Cell {
    /** The characters that make a spreadsheet interpret a text as a formula, including full-width forms. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private static final MathContext FIGURE = new MathContext(12);

    private Cell() {}

    /**
     * Returns a text that no spreadsheet interprets as a formula: such a text gets an apostrophe in front. So does one
     * that already begins with such an apostrophe, so that no two texts become equal.
     */
    public static String text(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\'') {
            start++;
        }
        return start < text.length() && FORMULA_STARTS.indexOf(text.charAt(start)) >= 0 ? "'" + text : text;
    }

    /** Returns a number in plain digits with a point, no exponent. */
    public static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Returns a figure that is not money, with twelve significant digits: further ones are rounding errors. */
    public static String figure(double number) {
        return number(new BigDecimal(number).round(FIGURE));
    }

    /** Returns a number, or an empty cell if there is none. */
    public static String number(Optional<BigDecimal> number) {
        return number.map(Cell::number).orElse("");
    }
}

package dev.tributary.core.number;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.text.PlainNumber;
import java.math.BigDecimal;

/** Parses texts that are nothing but a plain decimal number, as loaders write them that store every value as a text. */
public final class PlainDecimal {
    private static final int MOST_DIGITS = 15;
    private static final double[] POWERS = new double[MOST_DIGITS + 1];

    static {
        for (int power = 0; power < POWERS.length; power++) {
            POWERS[power] = Double.parseDouble("1e" + power);
        }
    }

    private PlainDecimal() {}

    /** Returns the number nearest to a text; NaN if it is none. Blanks around it make no difference. */
    public static double read(Utf8 text) {
        double usual = usual(text.bytes(), text.from(), text.from() + text.length());
        return Double.isNaN(usual)
                ? PlainNumber.of(text.toString().strip())
                        .map(BigDecimal::doubleValue)
                        .orElse(Double.NaN)
                : usual;
    }

    /**
     * The same for digits with or without a point, up to 15 of them; NaN for any other. Both the digits and the power of
     * ten are exact, so that their quotient is the nearest number.
     */
    public static double usual(byte[] bytes, int from, int to) {
        int at = from < to && bytes[from] == '-' ? from + 1 : from;
        int digits = 0;
        int decimals = -1;
        long number = 0;
        for (; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit >= 0 && digit <= 9) {
                number = number * 10 + digit;
                digits++;
                decimals += decimals >= 0 ? 1 : 0;
            } else if (bytes[at] == '.' && decimals < 0 && digits > 0) {
                decimals = 0;
            } else {
                return Double.NaN;
            }
        }
        if (digits == 0 || digits > MOST_DIGITS || decimals == 0) {
            return Double.NaN;
        }
        double value = number / POWERS[Math.max(0, decimals)];
        return bytes[from] == '-' ? -value : value;
    }
}

package dev.tributary.core.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parses numbers given by users in the plain format: decimal digits, a point, optionally a power of ten. */
public final class PlainNumber {
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,3})?");

    private PlainNumber() {}

    /**
     * Returns the number; empty for other formats, such as 0x10 and 1_000, which are not read in the same way
     * everywhere.
     */
    public static Optional<BigDecimal> of(String text) {
        return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}

package dev.tributary.core.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers that people give, as everybody reads them: decimal digits, a point, perhaps a power of ten. */
public final class PlainNumber {
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,3})?");

    private PlainNumber() {}

    /** The number; nothing for other forms, such as 0x10 and 1_000, which not everybody reads alike. */
    public static Optional<BigDecimal> of(String text) {
        return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}

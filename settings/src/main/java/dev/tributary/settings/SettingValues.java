package dev.tributary.settings;

import dev.tributary.core.facts.Days;
import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.journey.option.Reach;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.text.PlainNumber;
import dev.tributary.core.text.Shown;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Conversions of a setting's text to its value, the same for all sources of settings. All methods throw an
 * {@link IllegalArgumentException} if the text is invalid; the message begins with the text.
 */
public final class SettingValues {
    private static final BigDecimal MOST = new BigDecimal("1e15");
    private static final int MOST_DECIMALS = 15;

    private static final Pattern DAYS = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,12})?");
    private static final BigDecimal LONGEST = BigDecimal.valueOf(Reach.MOST.toDays());

    private SettingValues() {}

    /** Returns a day, {@code YYYY-MM-DD}. */
    public static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is not a day of the form YYYY-MM-DD", e);
        }
    }

    /** Returns a boundary by its lower-case name. */
    public static Boundary boundary(String text) {
        return Arrays.stream(Boundary.values())
                .filter(boundary -> boundary.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(Shown.quoted(text) + " is neither strict nor inclusive"));
    }

    /** Returns a report's date basis by its label. */
    public static DateBasis dateBasis(String text) {
        return DateBasis.of(text)
                .orElseThrow(() -> new IllegalArgumentException(Shown.quoted(text) + " is neither accrual nor cash"));
    }

    /** Returns a number of days of 24 hours, optionally with decimals; fractions of a millisecond are ignored. */
    public static Duration lookback(String text) {
        return Optional.of(text.strip())
                .filter(number -> DAYS.matcher(number).matches())
                .map(BigDecimal::new)
                .filter(days -> days.signum() > 0 && days.compareTo(LONGEST) <= 0)
                .map(days -> Duration.ofMillis(
                        days.multiply(BigDecimal.valueOf(Days.MILLIS)).longValue()))
                .orElseThrow(() -> new IllegalArgumentException(Shown.quoted(text)
                        + " is not a number of days above 0 and up to " + LONGEST + ", such as 30 or 0.5"));
    }

    /**
     * Returns an amount, or another decimal number. Only plain digits are accepted, so that it is unambiguous, and its
     * size is limited, so that results do not have thousands of digits.
     */
    public static BigDecimal amount(String text) {
        return PlainNumber.of(text.strip())
                .filter(number -> number.abs().compareTo(MOST) <= 0)
                .filter(number ->
                        number.signum() == 0 || number.stripTrailingZeros().scale() <= MOST_DECIMALS)
                .map(number -> number.signum() == 0 ? BigDecimal.ZERO : number)
                .orElseThrow(() -> new IllegalArgumentException(Shown.quoted(text)
                        + " is not a number such as 12 or 0.05, of up to 1e15 and with up to " + MOST_DECIMALS
                        + " decimals"));
    }

    /** Returns a number of items. */
    public static int count(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(Shown.quoted(text) + " is not a whole number", e);
        }
    }

    /** Returns a flag: {@code true} or {@code false}. */
    public static boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(Shown.quoted(text) + " is neither true nor false");
        };
    }
}

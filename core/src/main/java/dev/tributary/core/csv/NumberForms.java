package dev.tributary.core.csv;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Detects the decimal mark of a file's numbers: {@code 1.5} or {@code 1,5}. A number such as {@code 1,234} is
 * ambiguous, and if no other number decides, no guess is made. Not thread-safe.
 */
public final class NumberForms {
    private static final Pattern POINT = Pattern.compile("\\d*\\.\\d+|\\d+\\.|\\d{1,3}(?:,\\d{3})+\\.\\d*");
    private static final Pattern COMMA = Pattern.compile("\\d*,\\d+|\\d+,|\\d{1,3}(?:\\.\\d{3})+,\\d*");
    private static final Pattern MAYBE_GROUPED = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern GROUPED_BY_COMMA = Pattern.compile("\\d{1,3}(?:,\\d{3}){2,}");
    private static final Pattern GROUPED_BY_POINT = Pattern.compile("\\d{1,3}(?:\\.\\d{3}){2,}");

    private Optional<String> point = Optional.empty();
    private Optional<String> comma = Optional.empty();
    private Optional<String> unsureOfComma = Optional.empty();
    private Optional<String> unsureOfPoint = Optional.empty();

    /** The result of the detection. */
    public enum DecimalMark {
        POINT,
        COMMA,
        /** Ambiguous, and there is a number for which it matters. */
        UNSURE,
        /** Contradictory. */
        BOTH
    }

    /** Adds a cell that should contain a number. */
    public void add(String cell) {
        String text = cell.strip();
        boolean hasComma = text.indexOf(',') >= 0;
        if (!hasComma && (point.isPresent() || text.indexOf('.') < 0)) {
            return;
        }
        if (MAYBE_GROUPED.matcher(text).matches()) {
            if (hasComma) {
                unsureOfComma = unsureOfComma.or(() -> Optional.of(text));
            } else {
                unsureOfPoint = unsureOfPoint.or(() -> Optional.of(text));
            }
        } else if (POINT.matcher(text).matches()
                || GROUPED_BY_COMMA.matcher(text).matches()) {
            point = point.or(() -> Optional.of(text));
        } else if (COMMA.matcher(text).matches()
                || GROUPED_BY_POINT.matcher(text).matches()) {
            comma = comma.or(() -> Optional.of(text));
        }
    }

    /**
     * Returns the result for a file. If commas delimit cells, a point is almost always the decimal mark, so {@code
     * 1.234} is not ambiguous there.
     */
    public DecimalMark verdict(char delimiter) {
        if (point.isPresent() && comma.isPresent()) {
            return DecimalMark.BOTH;
        }
        if (point.isPresent() || comma.isPresent()) {
            return point.isPresent() ? DecimalMark.POINT : DecimalMark.COMMA;
        }
        boolean unsure = unsureOfComma.isPresent() || (delimiter != ',' && unsureOfPoint.isPresent());
        return unsure ? DecimalMark.UNSURE : DecimalMark.POINT;
    }

    /** Returns numbers that show the reason. */
    public String examples() {
        if (point.isPresent() && comma.isPresent()) {
            return "'" + point.get() + "' and '" + comma.get() + "'";
        }
        return "'" + unsureOfComma.or(() -> unsureOfPoint).orElse("") + "'";
    }

    /**
     * Parses a number.
     *
     * @param decimal a point or a comma; the other one may group thousands, three digits each
     * @return NaN if the text is not a number
     */
    public static double number(String text, char decimal) {
        String plain = text;
        char group = decimal == '.' ? ',' : '.';
        if (plain.indexOf(group) >= 0) {
            String quoted = Pattern.quote(String.valueOf(group));
            if (!plain.matches("[-+]?\\d{1,3}(?:" + quoted + "\\d{3})+(?:" + Pattern.quote("" + decimal) + "\\d*)?")) {
                return Double.NaN;
            }
            plain = plain.replace(String.valueOf(group), "");
        }
        try {
            return Double.parseDouble(decimal == '.' ? plain : plain.replace(',', '.'));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}

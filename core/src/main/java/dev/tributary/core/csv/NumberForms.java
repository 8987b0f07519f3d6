package dev.tributary.core.csv;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Detects the decimal mark of a file's numbers: {@code 1.5} or {@code 1,5}. A number such as {@code 1,234} is
 * ambiguous, and if no other number decides, no guess is made. Not thread-safe.
 */
public final class NumberForms {
    private static final String EXPONENT = "(?:[eE][-+]?\\d+)?";
    private static final Pattern POINT =
            Pattern.compile("(?:\\d*\\.\\d+|\\d+\\.)" + EXPONENT + "|\\d{1,3}(?:,\\d{3})+\\.\\d*");
    private static final Pattern COMMA =
            Pattern.compile("(?:\\d*,\\d+|\\d+,)" + EXPONENT + "|\\d{1,3}(?:\\.\\d{3})+,\\d*");
    private static final Pattern MAYBE_GROUPED = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern GROUPED_BY_COMMA = Pattern.compile("\\d{1,3}(?:,\\d{3}){2,}");
    private static final Pattern GROUPED_BY_POINT = Pattern.compile("\\d{1,3}(?:\\.\\d{3}){2,}");
    private static final Pattern WITH_COMMAS = Pattern.compile("[-+]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d*)?");
    private static final Pattern WITH_POINTS = Pattern.compile("[-+]?\\d{1,3}(?:\\.\\d{3})+(?:,\\d*)?");

    /** Marks that only ever group thousands: blanks that do not break a line, and apostrophes. */
    private static final Pattern THOUSANDS = Pattern.compile("[ \u00a0\u2009\u202f'\u2019]");

    private static final Pattern WITH_THOUSANDS =
            Pattern.compile("[-+]?\\d{1,3}(?:" + THOUSANDS.pattern() + "\\d{3})+(?:[.,]\\d*)?");

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

    /** Adds a cell that should contain a number, and returns whether it tells what no cell before it has told. */
    public boolean tells(String cell) {
        int before = told();
        add(cell);
        return told() > before;
    }

    private int told() {
        return (int) Stream.of(point, comma, unsureOfComma, unsureOfPoint)
                .filter(Optional::isPresent)
                .count();
    }

    /** Adds a cell that should contain a number. */
    public void add(String cell) {
        String text = unsigned(ungrouped(cell.strip()));
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

    /** Returns whether a number was seen for which the decimal mark matters. */
    public boolean hasEvidence() {
        return point.isPresent() || comma.isPresent() || unsureOfComma.isPresent() || unsureOfPoint.isPresent();
    }

    private static String unsigned(String text) {
        return text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    }

    private static String ungrouped(String text) {
        boolean plain = text.chars().allMatch(c -> c > ' ' && c < '\u007f' && c != '\'');
        return plain || !WITH_THOUSANDS.matcher(text).matches()
                ? text
                : THOUSANDS.matcher(text).replaceAll("");
    }

    /**
     * Returns a number as most languages write it: with a decimal point, and nothing between thousands.
     *
     * @param decimal a point or a comma; the other one may group thousands, three digits each
     * @return empty if the other one is at a place where it cannot group
     */
    public static Optional<String> plain(String text, char decimal) {
        String bare = ungrouped(text.strip());
        char group = decimal == '.' ? ',' : '.';
        if (bare.indexOf(group) >= 0) {
            Pattern grouped = decimal == '.' ? WITH_COMMAS : WITH_POINTS;
            if (!grouped.matcher(bare).matches()) {
                return Optional.empty();
            }
            bare = bare.replace(String.valueOf(group), "");
        }
        return Optional.of(decimal == '.' ? bare : bare.replace(',', '.'));
    }

    /**
     * Parses a number.
     *
     * @param decimal as for {@link #plain}
     * @return NaN if the text is not a number
     */
    public static double number(String text, char decimal) {
        try {
            return plain(text, decimal).map(Double::parseDouble).orElse(Double.NaN);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}

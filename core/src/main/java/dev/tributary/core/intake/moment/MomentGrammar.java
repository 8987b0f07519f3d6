package dev.tributary.core.intake.moment;

import dev.tributary.core.intake.mapping.MomentForm;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts that are days and times. A time of day is {@code 9:05}, {@code 10:00:00}, with a fraction of any length
 * after a point or comma, {@code AM} or {@code PM}, and {@code Z}, {@code UTC}, {@code GMT} or an offset such as
 * {@code +02:00}, {@code +0200}, {@code +02}. {@code 24:00} is the end of its day; a leap second, {@code 23:59:60}, is
 * the second before it.
 */
final class MomentGrammar {
    private static final String FRACTION = "(?:[.,](\\d+))?";
    private static final String OFFSET = "(?: ?(Z|z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?))?";
    /** Java's form of a zone's name behind an offset; the offset decides. */
    private static final String ZONE = "(?:\\[[A-Za-z0-9/_+-]+])?";

    private static final Pattern CLOCK =
            Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2})" + FRACTION + ")?(?: ?([AaPp])[Mm])?" + OFFSET + ZONE);
    private static final Pattern DAY = Pattern.compile("(\\d{1,4})([-/.])(\\d{1,2})\\2(\\d{1,4})");
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[T ]?(\\d{2}):?(\\d{2}):?(\\d{2})" + FRACTION + OFFSET + ")?");
    private static final int YEAR_DIGITS = 4;
    private static final int NANO_DIGITS = 9;

    private MomentGrammar() {}

    /** Parses a text of a form; empty if it has another. A text that is only a time of day has every form. */
    static Optional<WrittenMoment> read(String text, MomentForm form) {
        String plain = text.strip();
        try {
            if (form == MomentForm.COMPACT) {
                return compact(plain).or(() -> onlyClock(plain));
            }
            int end = dayEnd(plain);
            if (end == 0) {
                return onlyClock(plain);
            }
            Optional<LocalDate> day = day(plain.substring(0, end), form);
            if (day.isEmpty() || end == plain.length()) {
                return day.map(only -> new WrittenMoment(day, Optional.empty()));
            }
            return clock(plain.substring(end + 1).strip()).map(clock -> new WrittenMoment(day, Optional.of(clock)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<WrittenMoment> onlyClock(String text) {
        return clock(text).map(clock -> new WrittenMoment(Optional.empty(), Optional.of(clock)));
    }

    /** Returns where a day ends: before a T or a blank. 0 if the text begins with a time of day. */
    private static int dayEnd(String text) {
        int colon = text.indexOf(':');
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == 'T' || c == 't' || c == ' ') {
                return colon >= 0 && colon < at ? 0 : at;
            }
        }
        return colon >= 0 ? 0 : text.length();
    }

    private static Optional<LocalDate> day(String text, MomentForm form) {
        Matcher found = DAY.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        boolean yearFirst =
                found.group(1).length() == YEAR_DIGITS && found.group(4).length() <= 2;
        boolean yearLast =
                found.group(4).length() == YEAR_DIGITS && found.group(1).length() <= 2;
        int first = Integer.parseInt(found.group(1));
        int second = Integer.parseInt(found.group(3));
        int third = Integer.parseInt(found.group(4));
        if (form == MomentForm.ISO) {
            return yearFirst ? Optional.of(LocalDate.of(first, second, third)) : Optional.empty();
        }
        if (!yearLast) {
            return Optional.empty();
        }
        return Optional.of(
                form == MomentForm.DAY_FIRST ? LocalDate.of(third, second, first) : LocalDate.of(third, first, second));
    }

    private static Optional<WrittenMoment> compact(String text) {
        Matcher found = COMPACT.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = Optional.of(LocalDate.of(
                Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3))));
        if (found.group(4) == null) {
            return Optional.of(new WrittenMoment(day, Optional.empty()));
        }
        String clock = found.group(4) + ":" + found.group(5) + ":" + found.group(6)
                + Optional.ofNullable(found.group(7))
                        .map(digits -> "." + digits)
                        .orElse("")
                + Optional.ofNullable(found.group(8)).orElse("");
        return clock(clock).map(read -> new WrittenMoment(day, Optional.of(read)));
    }

    private static Optional<WrittenMoment.Clock> clock(String text) {
        Matcher found = CLOCK.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        int hour = hour(Integer.parseInt(found.group(1)), Optional.ofNullable(found.group(5)));
        int minute = Integer.parseInt(found.group(2));
        int second = Optional.ofNullable(found.group(3)).map(Integer::parseInt).orElse(0);
        int nano = Optional.ofNullable(found.group(4)).map(MomentGrammar::nanos).orElse(0);
        Optional<ZoneOffset> offset = Optional.ofNullable(found.group(6)).map(MomentGrammar::offset);
        if (hour == 24 && minute == 0 && second == 0 && nano == 0) {
            return Optional.of(new WrittenMoment.Clock(LocalTime.MIN, true, offset));
        }
        boolean leap = second == 60 && minute == 59;
        LocalTime time = LocalTime.of(hour, minute, leap ? 59 : second, nano);
        return Optional.of(new WrittenMoment.Clock(time, false, offset));
    }

    private static int hour(int hour, Optional<String> half) {
        if (half.isEmpty()) {
            return hour;
        }
        if (hour < 1 || hour > 12) {
            throw new DateTimeException("no hour of a half day");
        }
        return hour % 12 + (half.get().equalsIgnoreCase("p") ? 12 : 0);
    }

    private static int nanos(String digits) {
        String nine = digits.length() > NANO_DIGITS ? digits.substring(0, NANO_DIGITS) : digits;
        return Integer.parseInt(nine + "0".repeat(NANO_DIGITS - nine.length()));
    }

    private static ZoneOffset offset(String text) {
        return Character.isLetter(text.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(text);
    }
}

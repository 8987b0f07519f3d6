package dev.tributary.core.intake.moment;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.mapping.MomentForm;
import dev.tributary.core.text.PlainNumber;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Finds the form of a column from its values: the one that most of them have. Whether the day or the month comes first is
 * decided only by a number above 12. Not thread-safe.
 */
public final class FormFinder {
    private static final int ENOUGH = 1000;
    private static final int DAY_LENGTH = 10;
    private static final Pattern SHORT_DAY = Pattern.compile("\\s*\\d{1,2}([-/.])\\d{1,2}\\1\\d{4}(?:[T ].*)?");

    private final Map<MomentForm, Long> counts = new EnumMap<>(MomentForm.class);
    private Optional<String> dayFirst = Optional.empty();
    private Optional<String> monthFirst = Optional.empty();
    private Optional<String> undecided = Optional.empty();
    private long withClock;
    private long values;
    private final MomentParser parser = new MomentParser();
    private final Utf8 part = new Utf8();

    /** Looks at a text; the usual ones, which are most, are recognised without a text of their own. */
    public void text(Utf8 text) {
        int length = text.length();
        boolean day = length >= DAY_LENGTH
                && parser.startOfDay(part.set(text.bytes(), text.from(), DAY_LENGTH)) != MomentParser.NONE;
        if (day && length == DAY_LENGTH) {
            values++;
            add(MomentForm.ISO);
        } else if (day && isClock(text)) {
            values++;
            withClock++;
            add(MomentForm.ISO);
        } else if (parser.sinceMidnight(text) != MomentParser.NONE) {
            values++;
        } else {
            text(text.toString());
        }
    }

    /** Returns whether a time of day follows the day. */
    private boolean isClock(Utf8 text) {
        byte between = text.bytes()[text.from() + DAY_LENGTH];
        boolean utc = text.bytes()[text.from() + text.length() - 1] == 'Z';
        part.set(text.bytes(), text.from() + DAY_LENGTH + 1, text.length() - DAY_LENGTH - (utc ? 2 : 1));
        return (between == 'T' || between == ' ') && parser.sinceMidnight(part) != MomentParser.NONE;
    }

    /** The same for any text; a blank one says nothing. */
    void text(String text) {
        if (text.isBlank()) {
            return;
        }
        OptionalDouble number = number(text);
        if (number.isPresent()) {
            number(number.getAsDouble(), text.strip());
            return;
        }
        values++;
        if (SHORT_DAY.matcher(text).matches()) {
            shortDay(text);
            return;
        }
        for (MomentForm form : List.of(MomentForm.ISO, MomentForm.COMPACT)) {
            Optional<MomentReader.Part> part = MomentReader.text(text, form).filter(MomentReader.Part::hasDay);
            if (part.isPresent()) {
                add(form);
                withClock += part.get().hasClock() ? 1 : 0;
                return;
            }
        }
    }

    /** Looks at a number. */
    public void number(double number) {
        number(number, number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number) : "");
    }

    private void number(double number, String digits) {
        values++;
        Optional<MomentReader.Part> compact =
                MomentReader.text(digits, MomentForm.COMPACT).filter(MomentReader.Part::hasDay);
        if (compact.isPresent()) {
            add(MomentForm.COMPACT);
            withClock += compact.get().hasClock() ? 1 : 0;
            return;
        }
        MomentNumbers.form(number).ifPresent(form -> {
            add(form);
            withClock++;
        });
    }

    private void shortDay(String text) {
        boolean day = MomentReader.text(text, MomentForm.DAY_FIRST).isPresent();
        boolean month = MomentReader.text(text, MomentForm.MONTH_FIRST).isPresent();
        withClock += text.indexOf(':') >= 0 ? 1 : 0;
        if (day && month) {
            undecided = undecided.or(() -> Optional.of(text.strip()));
        } else if (day) {
            dayFirst = dayFirst.or(() -> Optional.of(text.strip()));
        } else if (month) {
            monthFirst = monthFirst.or(() -> Optional.of(text.strip()));
        } else {
            return;
        }
        add(MomentForm.DAY_FIRST);
    }

    private void add(MomentForm form) {
        counts.merge(form, 1L, Long::sum);
    }

    /** Parses a plain number. */
    static OptionalDouble number(String text) {
        return PlainNumber.of(text.strip())
                .map(number -> OptionalDouble.of(number.doubleValue()))
                .orElse(OptionalDouble.empty());
    }

    /** The result: a form, or why there is none. */
    public sealed interface Found {
        /**
         * A form.
         *
         * @param clock whether any value has a time of day
         */
        record Form(MomentForm form, boolean clock) implements Found {}

        /** No value has a known form, or there is none. */
        record Unknown() implements Found {}

        /**
         * Day and month could be exchanged in all values.
         *
         * @param example one of them
         */
        record Undecided(String example) implements Found {}

        /** Some values have the day first, and some the month. */
        record Both(String dayFirst, String monthFirst) implements Found {}
    }

    /** Returns the result so far. */
    public Found found() {
        Optional<MomentForm> most =
                counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        if (most.isEmpty()) {
            return new Found.Unknown();
        }
        if (most.get() != MomentForm.DAY_FIRST) {
            return new Found.Form(most.get(), withClock > 0);
        }
        if (dayFirst.isPresent() && monthFirst.isPresent()) {
            return new Found.Both(dayFirst.get(), monthFirst.get());
        }
        if (dayFirst.isEmpty() && monthFirst.isEmpty()) {
            return new Found.Undecided(undecided.orElse(""));
        }
        return new Found.Form(dayFirst.isPresent() ? MomentForm.DAY_FIRST : MomentForm.MONTH_FIRST, withClock > 0);
    }

    /** Returns whether further values would not change the result: many have been seen, and they leave nothing open. */
    public boolean isSure() {
        return values >= ENOUGH && !(found() instanceof Found.Undecided);
    }
}

package dev.tributary.guess;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.moment.FormFinder;
import dev.tributary.core.intake.row.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The values of a column in the first rows of a table. Not thread-safe. */
final class ColumnValues {
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\p{Sc}?\\d[\\d.,'\u00a0\u202f ]*(?:[eE][-+]?\\d+)?");
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?");
    private static final Pattern WITH_ZONE = Pattern.compile(".*(?:Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)\\s*");

    private final FormFinder forms = new FormFinder();
    private final List<String> values = new ArrayList<>();
    private long rows;

    void add(Row row, Field field) {
        rows++;
        String shown = row.shown(field).strip();
        if (!shown.isEmpty()) {
            values.add(shown);
        }
        switch (row.kind(field)) {
            case TEXT -> {
                Utf8 text = new Utf8();
                row.text(field, text);
                forms.text(text);
            }
            case WHOLE, REAL -> forms.number(row.real(field));
            case MISSING, BROKEN_TEXT, BYTES -> {
                // No time.
            }
        }
    }

    /** Returns how many rows were looked at. */
    long rows() {
        return rows;
    }

    /** Returns whether most rows have a value; of no rows, that is assumed. */
    boolean isFilled() {
        return rows == 0 || values.size() * 2L >= rows;
    }

    /** Returns the different values, in the order of their first rows. */
    Set<String> distinct() {
        return new LinkedHashSet<>(values);
    }

    /** Returns how many values stand there a second time. */
    int repeated() {
        return values.size() - distinct().size();
    }

    /** Returns whether nearly all values are numbers. */
    boolean isNumeric() {
        return share(NUMBER);
    }

    /** Returns whether nearly all values are times of day alone. */
    boolean isClock() {
        return share(CLOCK);
    }

    /** Returns whether values tell their own time zone. */
    boolean isZoned() {
        return values.stream()
                .anyMatch(
                        value -> value.length() > 10 && WITH_ZONE.matcher(value).matches());
    }

    private boolean share(Pattern pattern) {
        long fitting = values.stream()
                .filter(value -> pattern.matcher(value).matches())
                .count();
        return !values.isEmpty() && fitting * 10 >= values.size() * 9L;
    }

    FormFinder.Found form() {
        return forms.found();
    }

    /** Returns how often each value stands there, the most frequent first. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        Map<String, Integer> ordered = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(ordered);
    }
}

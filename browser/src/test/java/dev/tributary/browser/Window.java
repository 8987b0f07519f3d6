package dev.tributary.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first and the last day of conversions, {@code YYYY-MM-DD}; empty where there is no limit. */
record Window(String from, String to) {
    static final Window ALL = new Window("", "");

    private static final Pattern SAID =
            Pattern.compile("(?s)<dt>Window</dt>.{0,20}?(\\d{4}-\\d\\d-\\d\\d) to (\\d{4}-\\d\\d-\\d\\d)");

    /** Returns the window that a page says it is about. */
    static Window of(Path page) {
        try {
            Matcher said = SAID.matcher(Files.readString(page));
            if (!said.find()) {
                throw new IllegalStateException(page + " does not say which days it is about");
            }
            return new Window(said.group(1), said.group(2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns as many days just before; there are limits. */
    Window before() {
        LocalDate first = LocalDate.parse(from);
        long days = ChronoUnit.DAYS.between(first, LocalDate.parse(to)) + 1;
        return new Window(first.minusDays(days).toString(), first.minusDays(1).toString());
    }

    /** Returns the options that say so. */
    List<String> options() {
        return from.isEmpty() ? List.of() : List.of("--from", from, "--to", to);
    }

    /** Returns a condition of SQL on a column of days. */
    String holds(String column) {
        return from.isEmpty() ? "1" : column + " BETWEEN '" + from + "' AND '" + to + "'";
    }

    /** Returns a condition of SQL on a column of days, for all days up to the last. */
    String upTo(String column) {
        return to.isEmpty() ? "1" : column + " <= '" + to + "'";
    }
}

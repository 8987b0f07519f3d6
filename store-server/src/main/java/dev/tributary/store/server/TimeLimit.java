package dev.tributary.store.server;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times in addresses: {@code 500ms}, {@code 30s}, {@code 10min}, {@code 2h}. */
final class TimeLimit {
    /** Long enough for a table of a billion rows, and an end to a query that has none. */
    static final long HOUR = 3_600_000;

    private static final Pattern TIME = Pattern.compile("([0-9]{1,9})(ms|s|min|h|)");

    private TimeLimit() {}

    /** Returns milliseconds; a number alone has them, as in PostgreSQL. */
    static long millis(String address, String key, String text) {
        Matcher found = TIME.matcher(text.strip());
        if (!found.matches()) {
            throw wrong(address, key, text, "a time such as 30s, 10min or 2h; 0 is no limit");
        }
        long number = Long.parseLong(found.group(1));
        return switch (found.group(2)) {
            case "s" -> number * 1000;
            case "min" -> number * 60_000;
            case "h" -> number * HOUR;
            default -> number;
        };
    }

    static long whole(String address, String key, String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw wrong(address, key, text, "a whole number");
        }
        return Long.parseLong(text);
    }

    private static TributaryException wrong(String address, String key, String text, String wanted) {
        return new TributaryException(
                ProblemKind.USAGE,
                "The parameter " + key + " in the address " + Shown.plain(address) + " is " + Shown.quoted(text) + ".",
                "Give " + wanted + ".");
    }
}

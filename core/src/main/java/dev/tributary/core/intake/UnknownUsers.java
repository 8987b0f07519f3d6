package dev.tributary.core.intake;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * User ids that programs write where they know nobody: taken for ids, they would make one user of thousands of strangers. Case,
 * blanks around them and quotes make no difference, and zeros and dashes alone, as in the UUID of zeros, name nobody either.
 * Immutable.
 */
public final class UnknownUsers {
    /** What is known without being told. Each was seen in reports of people who met it. */
    public static final List<String> BUILT_IN = List.of(
            // what languages print where there is no value
            "undefined",
            "null",
            "nil",
            "none",
            "nan",
            "nat",
            "<na>",
            "<null>",
            "(null)",
            "\\N",
            "true",
            "false",
            "[object Object]",
            "-1",
            // what analytics and spreadsheets write there
            "(not set)",
            "not set",
            "not_set",
            "(not provided)",
            "not provided",
            "(none)",
            "(unknown)",
            "unknown",
            "n/a",
            "#n/a",
            "na",
            // what shops call visitors who are not logged in
            "anonymous",
            "anon",
            "guest",
            "not_authenticated",
            // names of a column or a setting in the place of its value
            "distinct_id",
            "distinctid",
            "user_id",
            "userid",
            "id",
            "uuid",
            "email",
            "ffffffff-ffff-ffff-ffff-ffffffffffff");

    /** The built-in ones and no others. */
    public static final UnknownUsers USUAL = of(List.of(), List.of());

    private final Set<String> names;
    private final Set<String> known;
    private final AsciiNames ascii;

    private UnknownUsers(Set<String> names, Set<String> known) {
        this.names = names;
        this.known = known;
        this.ascii = new AsciiNames(names);
    }

    /**
     * The built-in ones, changed.
     *
     * @param more ids that name nobody, too
     * @param known ids that are users all the same
     * @throws IllegalArgumentException when one is both, or blank
     */
    public static UnknownUsers of(Collection<String> more, Collection<String> known) {
        Set<String> names = new HashSet<>();
        BUILT_IN.forEach(name -> names.add(normal(name)));
        Set<String> users = new HashSet<>();
        for (String id : known) {
            users.add(required(id));
            names.remove(normal(id));
        }
        for (String id : more) {
            if (users.contains(required(id))) {
                throw new IllegalArgumentException("'" + id + "' is both in unknown_users and in known_users");
            }
            names.add(normal(id));
        }
        return new UnknownUsers(names, users);
    }

    private static String required(String id) {
        if (Blank.is(id)) {
            throw new IllegalArgumentException(
                    "unknown_users and known_users hold a blank; without that, no blank is a user");
        }
        return normal(id);
    }

    /** Whether an id names nobody. */
    public boolean holds(String id) {
        String normal = normal(id);
        return !known.contains(normal) && (names.contains(normal) || isNothingBut(normal));
    }

    /** The same of an id that is part of an array, as UTF-8; for most ids the first byte and the length tell. */
    public boolean holds(byte[] bytes, int from, int length) {
        return ascii.mayHold(bytes, from, length) && holds(new String(bytes, from, length, StandardCharsets.UTF_8));
    }

    private static String normal(String id) {
        String text = stripped(id);
        int last = text.length() - 1;
        boolean quoted = last > 0 && "'\"`".indexOf(text.charAt(0)) >= 0 && text.charAt(0) == text.charAt(last);
        return (quoted ? stripped(text.substring(1, last)) : text).toLowerCase(Locale.ROOT);
    }

    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && Blank.is(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (to > from && Blank.is(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    /** Zeros, dashes, points and braces alone, or nothing. */
    private static boolean isNothingBut(String text) {
        return text.chars().allMatch(AsciiNames::isNothing);
    }
}

package dev.tributary.core.intake;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Placeholder user ids that programs write if they do not know the user; used as ids, they would merge thousands of
 * visitors into one user. Case, surrounding blanks and quotes make no difference; ids of only zeros and dashes, such as
 * the UUID of zeros, are placeholders, too. Immutable.
 */
public final class UnknownUsers {
    /** The built-in placeholders, each of which was reported by users of real data. */
    public static final List<String> BUILT_IN = List.of(
            // programming languages, for a missing value
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
            // analytics tools and spreadsheets
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
            // shops, for visitors who are not logged in
            "anonymous",
            "anon",
            "guest",
            "not_authenticated",
            // names of a column or a setting instead of its value
            "distinct_id",
            "distinctid",
            "user_id",
            "userid",
            "id",
            "uuid",
            "email",
            "ffffffff-ffff-ffff-ffff-ffffffffffff");

    /** Only the built-in placeholders. */
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
     * The built-in placeholders with changes.
     *
     * @param more further placeholders
     * @param known ids that are real users
     * @throws IllegalArgumentException when an id is in both, or blank
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
                    "unknown_users and known_users contain a blank text; blank texts are never users anyway");
        }
        return normal(id);
    }

    /** Returns whether an id is a placeholder. */
    public boolean holds(String id) {
        String normal = normal(id);
        return !known.contains(normal) && (names.contains(normal) || isNothingBut(normal));
    }

    /** The same for an id that is part of an array, as UTF-8; most ids are decided by first byte and length. */
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

    /** Returns whether a text consists only of zeros, dashes, points and braces, or is empty. */
    private static boolean isNothingBut(String text) {
        return text.chars().allMatch(AsciiNames::isNothing);
    }
}

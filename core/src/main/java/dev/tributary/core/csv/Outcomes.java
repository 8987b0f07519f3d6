package dev.tributary.core.csv;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Words that say whether a journey converted. */
public final class Outcomes {
    private static final Set<String> YES = Set.of(
            "true",
            "1",
            "1.0",
            "yes",
            "y",
            "t",
            "converted",
            "conversion",
            "won",
            "success",
            "purchase",
            "ja",
            "oui",
            "si",
            "sí");
    private static final Set<String> NO = Set.of(
            "false",
            "0",
            "0.0",
            "no",
            "n",
            "f",
            "not converted",
            "no conversion",
            "lost",
            "failure",
            "null",
            "none",
            "nein",
            "non");
    private static final Set<String> DIGITS = Set.of("1", "0", "1.0", "0.0");
    private static final Set<String> NAMES =
            Set.of("conv", "outcome", "success", "purchas", "won", "result", "target", "label", "sale", "order");

    private Outcomes() {}

    /** Whether a word says that a journey converted; empty where it says neither. Case and blanks around it make no difference. */
    public static Optional<Boolean> read(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        if (YES.contains(plain)) {
            return Optional.of(true);
        }
        return NO.contains(plain) ? Optional.of(false) : Optional.empty();
    }

    /** Whether a column of such words looks like one of outcomes: by its words, or, where these are digits, by its name. */
    public static boolean likely(String column, String word) {
        String name = column.toLowerCase(Locale.ROOT);
        return !DIGITS.contains(word.strip()) || NAMES.stream().anyMatch(name::contains);
    }
}

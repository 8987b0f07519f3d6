package dev.tributary.core.csv;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Words for whether a journey converted. */
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

    /**
     * Returns whether a word means that a journey converted; empty if it means neither. Case and surrounding blanks
     * make no difference.
     */
    public static Optional<Boolean> read(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        if (YES.contains(plain)) {
            return Optional.of(true);
        }
        return NO.contains(plain) ? Optional.of(false) : Optional.empty();
    }

    /** Returns whether a column seems to contain outcomes: by its words, or, if these are digits, by its name. */
    public static boolean likely(String column, String word) {
        String name = column.toLowerCase(Locale.ROOT);
        return !DIGITS.contains(word.strip()) || NAMES.stream().anyMatch(name::contains);
    }
}

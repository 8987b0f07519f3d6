package dev.tributary.core.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The texts that are flags: 0 and 1, true and false, yes and no, t and f, y and n; in any case. */
public final class FlagWords {
    private static final Set<String> YES = Set.of("1", "1.0", "true", "yes", "t", "y");
    private static final Set<String> NO = Set.of("0", "0.0", "false", "no", "f", "n");
    private static final int LONGEST = 5;

    private FlagWords() {}

    /** Returns the flag that a text means; empty if it means none. Blanks around it make no difference. */
    public static Optional<Boolean> read(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    /** Returns whether some bytes are one of these words, without blanks around it. */
    public static boolean areFlag(byte[] bytes, int from, int to) {
        if (to - from == 1) {
            return bytes[from] == '0' || bytes[from] == '1' || isLetterOfFlag(bytes[from]);
        }
        return to - from <= LONGEST
                && to > from
                && read(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1))
                        .isPresent();
    }

    private static boolean isLetterOfFlag(byte letter) {
        return "tfynTFYN".indexOf(letter) >= 0;
    }

    /** Returns the flag of bytes that are one. */
    public static boolean isYes(byte[] bytes, int from) {
        return "1tyTY".indexOf(bytes[from]) >= 0;
    }
}

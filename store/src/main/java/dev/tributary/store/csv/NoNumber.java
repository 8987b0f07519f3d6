package dev.tributary.store.csv;

import java.util.Set;

/** The words that databases and packages write in place of a number that is missing. */
public final class NoNumber {
    private static final Set<String> WORDS = Set.of("NULL", "null", "\\N", "NA", "N/A", "NaN", "nan", "None");
    private static final int LONGEST = 4;

    private NoNumber() {}

    /** Returns whether a cell is one of them, or empty. */
    public static boolean is(char[] chars, int from, int length) {
        if (length == 0) {
            return true;
        }
        boolean letter = chars[from] == '\\' || (chars[from] >= 'N' && chars[from] <= 'n');
        return letter && length <= LONGEST && WORDS.contains(new String(chars, from, length));
    }
}

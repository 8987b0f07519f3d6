package dev.tributary.core.intake;

import dev.tributary.core.column.IdSample;
import dev.tributary.core.column.Utf8;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds ids that another table spells differently: 123.0 and 123, 00123 and 123, #123 and 123, capital and small letters,
 * blanks. Stateless.
 */
public final class Spellings {
    private static final int MOST_ZEROS = 6;
    private static final String FRACTION = ".0";

    /** Shops write it before the numbers of orders. */
    private static final String MARK = "#";

    private Spellings() {}

    /**
     * Looks up ids that the other table does not have, as it could spell them.
     *
     * @param ids of the one table
     * @param other whether the other table has an id
     */
    public static List<SpelledApart> of(
            IdSample ids, SpelledApart.Where where, Predicate<String> other, SpelledApart.Where there) {
        List<SpelledApart> apart = new ArrayList<>();
        for (String id : ids.ids()) {
            if (!other.test(id)) {
                variants(id).stream()
                        .filter(other)
                        .findFirst()
                        .ifPresent(variant -> apart.add(new SpelledApart(id, where, variant, there)));
            }
        }
        return apart;
    }

    private static Set<String> variants(String id) {
        String plain = id.strip();
        Set<String> variants = new LinkedHashSet<>(List.of(plain));
        if (isNumber(plain)) {
            String digits = plain.endsWith(FRACTION) ? plain.substring(0, plain.length() - FRACTION.length()) : plain;
            variants.add(digits);
            variants.add(digits + FRACTION);
            String bare = digits.replaceFirst("^0+(?=.)", "");
            for (int zeros = 0; zeros <= MOST_ZEROS; zeros++) {
                variants.add("0".repeat(zeros) + bare);
            }
        } else {
            variants.add(plain.toLowerCase(Locale.ROOT));
            variants.add(plain.toUpperCase(Locale.ROOT));
        }
        variants.add(plain.startsWith(MARK) ? plain.substring(MARK.length()) : MARK + plain);
        variants.remove(id);
        return variants;
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]+(\\.0)?");
    }

    /** Offers an id to a sample. */
    public static void offer(IdSample sample, Utf8 id) {
        sample.offer(id.bytes(), id.from(), id.length());
    }
}

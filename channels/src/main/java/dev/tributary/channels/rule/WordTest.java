package dev.tributary.channels.rule;

import dev.tributary.core.text.Shown;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A question about a text in lower case.
 *
 * @param manner how it is compared
 * @param words with what: one of them must fit
 */
record WordTest(Manner manner, List<Word> words) {
    /** How a text is compared with a word. */
    enum Manner {
        IS("is"),
        CONTAINS("contains"),
        STARTS("starts with"),
        ENDS("ends with"),
        MATCHES("matches");

        private final String told;

        Manner(String told) {
            this.told = told;
        }

        private boolean fits(String text, Word word) {
            return switch (this) {
                case IS -> text.equals(word.text());
                case CONTAINS -> text.contains(word.text());
                case STARTS -> text.startsWith(word.text());
                case ENDS -> text.endsWith(word.text());
                case MATCHES -> word.pattern().orElseThrow().matcher(text).matches();
            };
        }
    }

    /**
     * What a text is compared with.
     *
     * @param pattern compiled, where it matches
     */
    record Word(String text, Optional<Pattern> pattern) {}

    WordTest {
        words = List.copyOf(words);
    }

    boolean holds(String text) {
        return fitting(text).isPresent();
    }

    private Optional<Word> fitting(String text) {
        return words.stream().filter(word -> manner.fits(text, word)).findFirst();
    }

    /** Returns why it holds, for people. */
    String why(String part, String text) {
        if (text.isEmpty()) {
            return "there is no " + part;
        }
        String word = fitting(text).map(Word::text).orElse("");
        return part + " " + Shown.quoted(text)
                + (manner == Manner.IS ? "" : " " + manner.told + " " + Shown.quoted(word));
    }
}

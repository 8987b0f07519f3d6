package dev.tributary.settings;

import dev.tributary.core.text.TextCoding;
import java.nio.charset.StandardCharsets;

/** Decodes text files: UTF-8, with or without a byte order mark, or UTF-16 with one, as Windows writes them. */
final class TextBytes {
    private static final TextCoding USUAL = new TextCoding(StandardCharsets.UTF_8, 0);

    private TextBytes() {}

    /** Returns the text, without its mark; invalid bytes become U+FFFD. */
    static String text(byte[] bytes) {
        TextCoding coding = TextCoding.marked(bytes).orElse(USUAL);
        return new String(bytes, coding.mark(), bytes.length - coding.mark(), coding.charset());
    }
}

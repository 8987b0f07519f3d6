package dev.tributary.settings;

import dev.tributary.core.text.TextCoding;
import java.nio.charset.StandardCharsets;

/** Texts of files that people write: UTF-8, with a byte order mark or without, or UTF-16 with one, as Windows makes them. */
final class TextBytes {
    private static final TextCoding USUAL = new TextCoding(StandardCharsets.UTF_8, 0);

    private TextBytes() {}

    /** The text, without its mark; U+FFFD stands for what is none. */
    static String text(byte[] bytes) {
        TextCoding coding = TextCoding.marked(bytes).orElse(USUAL);
        return new String(bytes, coding.mark(), bytes.length - coding.mark(), coding.charset());
    }
}

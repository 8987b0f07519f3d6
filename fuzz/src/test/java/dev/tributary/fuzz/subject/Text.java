package dev.tributary.fuzz.subject;

import java.nio.charset.StandardCharsets;

/** Bytes as a text that can be compared and shown. */
final class Text {
    private Text() {}

    static String of(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

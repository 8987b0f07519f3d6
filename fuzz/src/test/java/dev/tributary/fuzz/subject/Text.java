package dev.tributary.fuzz.subject;

import java.nio.charset.StandardCharsets;

/** Conversions between bytes and texts that can be compared and displayed. */
final class Text {
    private Text() {}

    static String of(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

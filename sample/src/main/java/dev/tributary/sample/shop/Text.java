package dev.tributary.sample.shop;

import java.nio.charset.StandardCharsets;

/** Strings of ASCII bytes; Latin-1 is the charset that needs no check and no copy. */
final class Text {
    private Text() {}

    static String of(byte[] ascii) {
        return new String(ascii, StandardCharsets.ISO_8859_1);
    }
}

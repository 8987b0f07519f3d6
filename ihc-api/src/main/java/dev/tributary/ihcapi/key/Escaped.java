package dev.tributary.ihcapi.key;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One character of a text in its possible encodings. */
final class Escaped {
    private static final Map<Byte, String> NAMED = Map.of(
            (byte) '&', "&amp;", (byte) '<', "&lt;", (byte) '>', "&gt;", (byte) '"', "&quot;", (byte) '\'', "&apos;");

    private static final int LONGEST_NUMBER = 6;

    private Escaped() {}

    /** Returns where a character at a position ends, in any encoding; -1 if there is another one. */
    static int after(byte[] text, int at, byte wanted) {
        if (at >= text.length) {
            return -1;
        }
        int end = switch (text[at]) {
            case '%' -> hexadecimal(text, at + 1, 2) == wanted ? at + 3 : -1;
            case '\\' -> afterBackslash(text, at + 1, wanted);
            case '&' -> afterAmpersand(text, at, wanted);
            default -> -1;
        };
        return end < 0 && text[at] == wanted ? at + 1 : end;
    }

    private static int afterBackslash(byte[] text, int at, byte wanted) {
        if (at < text.length && text[at] == 'u' && hexadecimal(text, at + 1, 4) == wanted) {
            return at + 5;
        }
        boolean letter = Character.isLetterOrDigit(wanted);
        return !letter && at < text.length && text[at] == wanted ? at + 1 : -1;
    }

    private static int afterAmpersand(byte[] text, int at, byte wanted) {
        String name = NAMED.getOrDefault(wanted, "");
        if (!name.isEmpty() && text(text, at, name.length()).equals(name)) {
            return at + name.length();
        }
        String number = text(text, at, 2 + LONGEST_NUMBER);
        int end = number.indexOf(';');
        if (end < 0 || !number.startsWith("&#")) {
            return -1;
        }
        boolean hexadecimal = number.regionMatches(true, 2, "x", 0, 1);
        try {
            int code = Integer.parseInt(number.substring(hexadecimal ? 3 : 2, end), hexadecimal ? 16 : 10);
            return code == wanted ? at + end + 1 : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static int hexadecimal(byte[] text, int at, int digits) {
        if (at + digits > text.length) {
            return -1;
        }
        int number = 0;
        for (int index = at; index < at + digits; index++) {
            int digit = Character.digit(text[index], 16);
            if (digit < 0) {
                return -1;
            }
            number = number * 16 + digit;
        }
        return number;
    }

    private static String text(byte[] text, int at, int length) {
        return new String(text, at, Math.min(length, text.length - at), StandardCharsets.ISO_8859_1);
    }
}

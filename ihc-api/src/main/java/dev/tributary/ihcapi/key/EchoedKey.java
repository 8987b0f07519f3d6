package dev.tributary.ihcapi.key;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Removes a key from external text, in any form in which it may be repeated: plain, percent-encoded, with the escapes
 * of JSON or HTML, or in Base64. Only complete keys are found, so it must be applied before truncation. Immutable.
 */
public final class EchoedKey {
    private static final byte[] HIDDEN = "***".getBytes(StandardCharsets.US_ASCII);

    /** A shorter text may occur anywhere. */
    private static final int SHORTEST_ENCODED = 8;

    private final byte[] key;
    private final boolean digits;
    private final List<byte[]> encoded = new ArrayList<>();
    private final boolean[] beginnings = new boolean[256];

    /** @param key of visible ASCII characters, not empty */
    public EchoedKey(String key) {
        this.key = key.getBytes(StandardCharsets.US_ASCII);
        this.digits = key.chars().allMatch(c -> c >= '0' && c <= '9');
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = new byte[shift + this.key.length];
            System.arraycopy(this.key, 0, shifted, shift, this.key.length);
            int from = (shift * 8 + 5) / 6;
            int to = shifted.length * 8 / 6;
            if (to - from >= SHORTEST_ENCODED) {
                for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
                    encoded.add(
                            encoder.encodeToString(shifted).substring(from, to).getBytes(StandardCharsets.US_ASCII));
                }
            }
        }
        beginnings[this.key[0]] = true;
        encoded.forEach(form -> beginnings[form[0]] = true);
        for (char escape : new char[] {'%', '\\', '&'}) {
            beginnings[escape] = true;
        }
    }

    /** Returns whether the key occurs in a text. */
    public boolean isIn(byte[] text) {
        return hideIn(text) != text;
    }

    /** Returns the text with asterisks instead of the key; the same array if it does not occur. */
    public byte[] hideIn(byte[] text) {
        ByteArrayOutputStream without = null;
        int kept = 0;
        int at = 0;
        while (at < text.length) {
            int end = beginnings[text[at] & 0xFF] ? end(text, at) : -1;
            if (end < 0) {
                at++;
                continue;
            }
            without = without == null ? new ByteArrayOutputStream(text.length) : without;
            without.write(text, kept, at - kept);
            without.writeBytes(HIDDEN);
            at = end;
            kept = end;
        }
        if (without == null) {
            return text;
        }
        without.write(text, kept, text.length - kept);
        return without.toByteArray();
    }

    /** The same for a text; invalid characters in it may be lost if there was something to remove. */
    public String hideIn(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] hidden = hideIn(bytes);
        return hidden == bytes ? text : new String(hidden, StandardCharsets.UTF_8);
    }

    /** Returns where the key that begins at a position ends; -1 if there is none. */
    private int end(byte[] text, int at) {
        for (byte[] form : encoded) {
            if (at + form.length <= text.length && Arrays.equals(text, at, at + form.length, form, 0, form.length)) {
                return at + form.length;
            }
        }
        int end = at;
        for (byte next : key) {
            end = Escaped.after(text, end, next);
            if (end < 0) {
                return -1;
            }
        }
        // A key of digits would otherwise be found in longer numbers.
        return digits && (isOfANumber(text, at - 1) || isOfANumber(text, end)) ? -1 : end;
    }

    private static boolean isOfANumber(byte[] text, int at) {
        return at >= 0 && at < text.length && (text[at] == '.' || (text[at] >= '0' && text[at] <= '9'));
    }
}

package dev.tributary.core.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The encoding of a text.
 *
 * @param charset its character set
 * @param mark the length of its byte order mark in bytes
 */
public record TextCoding(Charset charset, int mark) {
    /** The encoding of a text that is not UTF-8. */
    public static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int LOOKED_AT = 4096;

    /**
     * Detects the encoding: by a byte order mark; else UTF-16, if every second byte at the beginning is zero; else
     * UTF-8, if all bytes are valid; else Windows-1252, if every byte is one of its characters.
     *
     * @return empty if none applies
     */
    public static Optional<TextCoding> of(byte[] text) {
        return of(text, true);
    }

    /**
     * Detects the same from the beginning of a longer text, which may end within a character.
     *
     * @param whole whether it is all of the text
     */
    public static Optional<TextCoding> of(byte[] text, boolean whole) {
        Optional<TextCoding> marked = marked(text);
        if (marked.isPresent()) {
            return marked;
        }
        Optional<TextCoding> wide = wide(text);
        if (wide.isPresent()) {
            return wide;
        }
        return isIn(StandardCharsets.UTF_8, text, whole)
                ? Optional.of(new TextCoding(StandardCharsets.UTF_8, 0))
                : Optional.of(new TextCoding(WINDOWS, 0)).filter(coding -> isIn(WINDOWS, text, whole));
    }

    /** Uses a given encoding; a byte order mark does not belong to the text. */
    public static TextCoding asked(Charset charset, byte[] text) {
        return marked(text)
                .filter(found -> found.charset().name().startsWith(charset.name()))
                .orElse(new TextCoding(charset, 0));
    }

    /** Detects the encoding by a byte order mark; empty if there is none. */
    public static Optional<TextCoding> marked(byte[] text) {
        if (begins(text, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new TextCoding(StandardCharsets.UTF_8, 3));
        }
        if (begins(text, 0xFF, 0xFE)) {
            return Optional.of(new TextCoding(StandardCharsets.UTF_16LE, 2));
        }
        return begins(text, 0xFE, 0xFF) ? Optional.of(new TextCoding(StandardCharsets.UTF_16BE, 2)) : Optional.empty();
    }

    private static boolean begins(byte[] text, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (at >= text.length || (text[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<TextCoding> wide(byte[] text) {
        int pairs = Math.min(text.length, LOOKED_AT) / 2;
        int even = 0;
        int odd = 0;
        for (int pair = 0; pair < pairs; pair++) {
            even += text[2 * pair] == 0 ? 1 : 0;
            odd += text[2 * pair + 1] == 0 ? 1 : 0;
        }
        if (pairs > 0 && odd > pairs / 2 && even < odd / 4) {
            return Optional.of(new TextCoding(StandardCharsets.UTF_16LE, 0));
        }
        return pairs > 0 && even > pairs / 2 && odd < even / 4
                ? Optional.of(new TextCoding(StandardCharsets.UTF_16BE, 0))
                : Optional.empty();
    }

    /** Returns whether all bytes of a text, after its mark, are valid. */
    public boolean fits(byte[] text) {
        return fits(text, true);
    }

    /** The same for the beginning of a text, which may end within a character, unless it is whole. */
    public boolean fits(byte[] text, boolean whole) {
        return isIn(charset, text, whole);
    }

    private static boolean isIn(Charset charset, byte[] text, boolean whole) {
        if (charset.equals(StandardCharsets.UTF_8) && isAscii(text)) {
            return true;
        }
        CharsetDecoder decoder = strict(charset);
        ByteBuffer bytes = ByteBuffer.wrap(text);
        CharBuffer some = CharBuffer.allocate(8192);
        while (true) {
            some.clear();
            CoderResult result = decoder.decode(bytes, some, whole);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
        }
    }

    /** Returns whether all bytes are ASCII, which is the same text in most encodings. */
    public static boolean isAscii(byte[] text) {
        byte all = 0;
        for (byte one : text) {
            all |= one;
        }
        return all >= 0;
    }

    /** Returns a decoder that reports invalid bytes, where the default one would replace them. */
    public CharsetDecoder decoder() {
        return strict(charset);
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}

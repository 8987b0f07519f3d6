package dev.tributary.store.csv;

import dev.tributary.core.text.TextCoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/**
 * Decodes a text and keeps going at invalid bytes: each becomes half of a surrogate pair, which no valid text contains,
 * so that a row can tell that its cell is broken. A text that was all ASCII up to an invalid byte is Windows-1252 and
 * not UTF-8, just as if the byte had been at its beginning. Not thread-safe.
 */
final class TextReader extends Reader {
    private static final int BUFFER = 1 << 16;
    private static final char BROKEN = '\uDC00';

    private final InputStream bytes;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
    private Charset charset;
    private CharsetDecoder decoder;
    private boolean settled;
    private boolean ended;
    private boolean flushed;

    /** The second half of a pair for which the caller had no room. */
    private String second = "";

    /**
     * @param bytes the text without a byte order mark; is closed with the reader
     * @param settled whether the encoding is certain; else a byte that is not UTF-8 decides
     */
    TextReader(InputStream bytes, Charset charset, boolean settled) {
        this.bytes = bytes;
        this.charset = charset;
        this.decoder = new TextCoding(charset, 0).decoder();
        this.settled = settled;
    }

    /** Returns whether a decoded text contains an invalid byte. */
    static boolean hasBroken(String text) {
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                return true;
            }
            at += Character.charCount(point);
        }
        return false;
    }

    /** Returns the encoding, as far as the text has been read. */
    Charset charset() {
        return charset;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        if (second.length() > 0 && length > 0) {
            into[from] = second.charAt(0);
            second = "";
            return 1;
        }
        int read = decode(CharBuffer.wrap(into, from, length));
        if (read == 0 && length == 1) {
            char[] pair = new char[2];
            read = decode(CharBuffer.wrap(pair));
            into[from] = pair[0];
            second = read == 2 ? String.valueOf(pair[1]) : "";
            read = Math.min(1, read);
        }
        return read;
    }

    /** Returns the number of characters; -1 at the end, and 0 if there is no room for the next one. */
    private int decode(CharBuffer out) throws IOException {
        int from = out.position();
        while (out.position() == from && !flushed) {
            CoderResult result = decoder.decode(buffer, out, ended);
            settled = settled || !isAscii(out, from);
            if (result.isError()) {
                passBy(result.length(), out);
            } else if (result.isOverflow()) {
                return out.position() - from;
            } else if (ended) {
                flushed = decoder.flush(out).isUnderflow();
            } else if (out.position() == from) {
                fill();
            }
        }
        return out.position() == from ? -1 : out.position() - from;
    }

    private static boolean isAscii(CharBuffer text, int from) {
        char[] all = text.array();
        int bits = 0;
        for (int at = from; at < text.position(); at++) {
            bits |= all[text.arrayOffset() + at];
        }
        return bits < 0x80;
    }

    private void passBy(int length, CharBuffer out) {
        if (!settled) {
            charset = TextCoding.WINDOWS;
            decoder = new TextCoding(charset, 0).decoder();
            settled = true;
            return;
        }
        for (int broken = 0; broken < length && out.hasRemaining(); broken++) {
            out.put((char) (BROKEN | (buffer.get() & 0xFF)));
        }
    }

    private void fill() throws IOException {
        buffer.compact();
        int read = bytes.read(buffer.array(), buffer.position(), buffer.remaining());
        ended = read < 0;
        buffer.position(buffer.position() + Math.max(0, read)).flip();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}

package dev.tributary.core.bytes;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.number.ExactSum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Reads what a {@link ByteWriter} wrote. Whatever the bytes are, nothing larger than they are is made of them. All methods throw
 * {@link TributaryException}, STORAGE, for bytes that are damaged or that nobody wrote. Not thread-safe.
 */
public final class ByteReader {
    private static final int GROUP = 7;

    /** No sum is that long; see {@link ExactSum}. */
    private static final int LONGEST_SUM = 24;

    private final String what;
    private final ByteBuffer bytes;

    /**
     * Looks at the version and at the checksum.
     *
     * @param what is to be read, for messages: "the figures of a part"
     * @param version the only one that is understood
     */
    public ByteReader(String what, int version, byte[] bytes) {
        this.what = what;
        if (bytes.length <= Integer.BYTES) {
            throw bad("there are only " + bytes.length + " bytes");
        }
        if (bytes[0] != version) {
            throw bad("their form is " + (bytes[0] & 0xFF) + " and not " + version);
        }
        int size = bytes.length - Integer.BYTES;
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, size);
        for (int at = 0; at < Integer.BYTES; at++) {
            if (bytes[size + at] != (byte) (sum.getValue() >>> (at * Byte.SIZE))) {
                throw bad("their checksum is wrong");
            }
        }
        this.bytes = ByteBuffer.wrap(bytes, 1, size - 1);
    }

    /** What to throw where bytes make no sense. */
    public TributaryException bad(String why) {
        return new TributaryException(
                ProblemKind.STORAGE,
                "The bytes of " + what + " cannot be read: " + why + ".",
                "Compute them again, everywhere with the same version of Tributary.");
    }

    private byte next() {
        if (!bytes.hasRemaining()) {
            throw bad("they end too soon");
        }
        return bytes.get();
    }

    public long number() {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += GROUP) {
            byte next = next();
            number |= (long) (next & ((1 << GROUP) - 1)) << shift;
            if (next >= 0) {
                return number >>> 1 ^ -(number & 1);
            }
        }
        throw bad("a number is longer than any");
    }

    /** A number that is not negative. */
    public long count() {
        long count = number();
        if (count < 0) {
            throw bad("there are " + count + " of something");
        }
        return count;
    }

    /** How many of something follow, each of which takes a byte at least: no more than there are bytes. */
    public int size() {
        long size = count();
        if (size > bytes.remaining()) {
            throw bad("they name " + size + " of something and hold " + bytes.remaining() + " bytes more");
        }
        return (int) size;
    }

    /** A number below a limit. */
    public int below(int limit) {
        long number = number();
        if (number < 0 || number >= limit) {
            throw bad("a number is " + number + " where there are " + limit);
        }
        return (int) number;
    }

    /** A number with all its bits; a finite one. */
    public double real() {
        if (bytes.remaining() < Double.BYTES) {
            throw bad("they end too soon");
        }
        double number = bytes.getDouble();
        if (!Double.isFinite(number)) {
            throw bad("a number is " + number);
        }
        return number;
    }

    public boolean flag() {
        return below(2) == 1;
    }

    public String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw(size())))
                    .toString();
        } catch (CharacterCodingException e) {
            throw bad("a text is not UTF-8");
        }
    }

    public ExactSum sum() {
        try {
            return ExactSum.of(new BigDecimal(number(LONGEST_SUM), ExactSum.SCALE));
        } catch (ArithmeticException e) {
            throw bad("a sum is larger than any");
        }
    }

    /** A whole number of up to so many bytes. */
    public BigInteger number(int longest) {
        int length = size();
        if (length == 0 || length > longest) {
            throw bad("a number has " + length + " bytes");
        }
        return new BigInteger(raw(length));
    }

    private byte[] raw(int length) {
        byte[] raw = new byte[length];
        bytes.get(raw);
        return raw;
    }

    /** All has been read. */
    public void end() {
        if (bytes.hasRemaining()) {
            throw bad(bytes.remaining() + " bytes are left over");
        }
    }
}

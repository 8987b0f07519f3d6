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
 * Reads what a {@link ByteWriter} wrote. Never allocates more than the size of the input. All methods throw {@link
 * TributaryException}, STORAGE, for bytes that are damaged or were not written by it. Not thread-safe.
 */
public final class ByteReader {
    private static final int GROUP = 7;

    /** The maximum length of a sum; see {@link ExactSum}. */
    private static final int LONGEST_SUM = 24;

    private final String what;
    private final ByteBuffer bytes;

    /**
     * Checks the version and the checksum.
     *
     * @param what what is read, for messages: "the figures of a part"
     * @param version the only supported version
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

    /** Creates the exception for invalid bytes. */
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

    /** Returns a number that is not negative. */
    public long count() {
        long count = number();
        if (count < 0) {
            throw bad("there are " + count + " of something");
        }
        return count;
    }

    /**
     * Returns the number of elements that follow. Each takes at least a byte, so it cannot exceed the number of bytes
     * left.
     */
    public int size() {
        long size = count();
        if (size > bytes.remaining()) {
            throw bad("they name " + size + " of something and hold " + bytes.remaining() + " bytes more");
        }
        return (int) size;
    }

    /** Returns a number below a limit. */
    public int below(int limit) {
        long number = number();
        if (number < 0 || number >= limit) {
            throw bad("a number is " + number + " where there are " + limit);
        }
        return (int) number;
    }

    /** Returns a finite number with all its bits. */
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
                    .decode(ByteBuffer.wrap(bytes()))
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

    /** Returns bytes as they are. */
    public byte[] bytes() {
        return raw(size());
    }

    /** Returns an integer of up to a number of bytes. */
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

    /** Checks that all bytes have been read. */
    public void end() {
        if (bytes.hasRemaining()) {
            throw bad(bytes.remaining() + " bytes are left over");
        }
    }
}

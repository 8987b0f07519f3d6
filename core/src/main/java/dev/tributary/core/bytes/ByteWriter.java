package dev.tributary.core.bytes;

import dev.tributary.core.number.ExactSum;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Writes values one after another, for a {@link ByteReader}. Not thread-safe. */
public final class ByteWriter {
    private static final VarHandle REALS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int GROUP = 7;
    private static final int MORE = 1 << GROUP;

    private byte[] bytes = new byte[256];
    private int size;

    /** @param version the version of the format, 0 to 127 */
    public ByteWriter(int version) {
        add(version);
    }

    private void add(int next) {
        reserve(1);
        bytes[size++] = (byte) next;
    }

    private void reserve(int more) {
        int needed = Math.addExact(size, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, Math.multiplyExact(bytes.length, 2)));
        }
    }

    /** Writes an integer; small ones of either sign take less space. */
    public void number(long number) {
        long rest = number << 1 ^ number >> (Long.SIZE - 1);
        while ((rest & -MORE) != 0) {
            add((int) (rest & (MORE - 1)) | MORE);
            rest >>>= GROUP;
        }
        add((int) rest);
    }

    /** Writes a floating-point number with all its bits. */
    public void real(double number) {
        reserve(Double.BYTES);
        REALS.set(bytes, size, Double.doubleToLongBits(number));
        size += Double.BYTES;
    }

    public void flag(boolean flag) {
        number(flag ? 1 : 0);
    }

    public void text(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public void sum(ExactSum sum) {
        bytes(sum.toDecimal().setScale(ExactSum.SCALE).unscaledValue().toByteArray());
    }

    /** Writes an integer of any size. */
    public void number(BigInteger number) {
        bytes(number.toByteArray());
    }

    /** Writes bytes as they are. */
    public void bytes(byte[] more) {
        number(more.length);
        reserve(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    /** Returns all bytes written, followed by a checksum. */
    public byte[] toBytes() {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, size);
        byte[] all = Arrays.copyOf(bytes, size + Integer.BYTES);
        for (int at = 0; at < Integer.BYTES; at++) {
            all[size + at] = (byte) (sum.getValue() >>> (at * Byte.SIZE));
        }
        return all;
    }
}

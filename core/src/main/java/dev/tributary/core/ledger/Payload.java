package dev.tributary.core.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** The bytes of a request or an answer, as sent over the network. Immutable; thread-safe. */
public final class Payload {
    private static final int LEAST_ROOM = 1 << 10;

    private final byte[] bytes;
    private byte @Nullable [] deflated;

    private Payload(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Copies an array. */
    public static Payload copyOf(byte[] bytes) {
        return new Payload(bytes.clone());
    }

    public int size() {
        return bytes.length;
    }

    /** Returns a read-only view of the bytes. */
    public ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    public byte[] toArray() {
        return bytes.clone();
    }

    /**
     * Returns these bytes with a change applied, or this object if nothing changed.
     *
     * @param change returns its argument, unmodified, if there is nothing to change
     */
    public Payload changed(UnaryOperator<byte[]> change) {
        byte[] changed = change.apply(bytes);
        return Arrays.equals(changed, bytes) ? this : new Payload(changed);
    }

    /**
     * Compresses the bytes in advance, if not done yet. This takes time, so another thread should do it before the
     * thread that writes the ledger needs the result.
     */
    public Payload deflate() {
        packed();
        return this;
    }

    /** Returns the bytes in zlib format. */
    public byte[] deflated() {
        return packed().clone();
    }

    /**
     * Optimised for speed rather than size: a request may have to wait for it, and the result is only a tenth larger.
     */
    private synchronized byte[] packed() {
        byte[] made = deflated;
        if (made == null) {
            made = deflated(bytes);
            deflated = made;
        }
        return made;
    }

    private static byte[] deflated(byte[] raw) {
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try {
            fast.setInput(raw);
            fast.finish();
            byte[] packed = new byte[LEAST_ROOM + raw.length / 4];
            int size = fast.deflate(packed);
            while (!fast.finished()) {
                packed = Arrays.copyOf(packed, 2 * packed.length);
                size += fast.deflate(packed, size, packed.length - size);
            }
            return Arrays.copyOf(packed, size);
        } finally {
            fast.end();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Only the size: the content is private data. */
    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}

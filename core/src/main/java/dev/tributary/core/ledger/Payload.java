package dev.tributary.core.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** The bytes of a request or an answer, as they went over the wire. Immutable; thread-safe. */
public final class Payload {
    private static final int LEAST_ROOM = 1 << 10;

    private final byte[] bytes;
    private byte @Nullable [] deflated;

    private Payload(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes a copy of an array. */
    public static Payload copyOf(byte[] bytes) {
        return new Payload(bytes.clone());
    }

    public int size() {
        return bytes.length;
    }

    /** A view of the bytes, to be read. */
    public ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    public byte[] toArray() {
        return bytes.clone();
    }

    /**
     * Other bytes made of these; these themselves where nothing changed.
     *
     * @param change answers the array that it was given where it changes nothing, and leaves that as it is
     */
    public Payload changed(UnaryOperator<byte[]> change) {
        byte[] changed = change.apply(bytes);
        return Arrays.equals(changed, bytes) ? this : new Payload(changed);
    }

    /**
     * Makes the form in which a ledger keeps the bytes, if it is not made yet. It takes a while: a thread that does it
     * ahead spares the one that keeps the books the wait.
     */
    public Payload deflate() {
        packed();
        return this;
    }

    /** The bytes in zlib's format. */
    public byte[] deflated() {
        return packed().clone();
    }

    /** Fast rather than small: a request may have to wait for it, and a tenth more bytes is all it costs. */
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

    /** The size only: the content is somebody's data. */
    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}

package dev.tributary.ihcapi;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** The bytes of a request or an answer, as they went over the wire. Immutable. */
public final class Bytes {
    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes a copy of an array. */
    public static Bytes copyOf(byte[] bytes) {
        return new Bytes(bytes.clone());
    }

    public int size() {
        return bytes.length;
    }

    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    /**
     * Other bytes made of these; these themselves where nothing changed.
     *
     * @param change answers the array that it was given where it changes nothing, and leaves that as it is
     */
    Bytes changed(UnaryOperator<byte[]> change) {
        byte[] changed = change.apply(bytes);
        return Arrays.equals(changed, bytes) ? this : new Bytes(changed);
    }

    /** A view of the bytes, to be read. */
    public ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    public byte[] toArray() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
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

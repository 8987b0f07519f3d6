package dev.tributary.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * What goes over the wire, or came over it, in the form in which the ledger keeps it. Making it takes a while, and may be
 * done by any thread before the ledger is told. Immutable.
 */
public final class Deflated {
    private static final int BUFFER = 1 << 16;

    private final byte[] bytes;

    private Deflated(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Fast rather than small: a request may have to wait for it, and a tenth more bytes is all it costs. */
    public static Deflated of(byte[] raw) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, fast, BUFFER)) {
            out.write(raw);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        } finally {
            fast.end();
        }
        return new Deflated(packed.toByteArray());
    }

    /** The packed bytes, in zlib's format. */
    public byte[] toArray() {
        return bytes.clone();
    }
}

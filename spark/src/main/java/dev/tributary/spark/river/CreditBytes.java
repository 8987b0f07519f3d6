package dev.tributary.spark.river;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.facts.ChannelDay;

/**
 * Some credits of one conversion, as bytes, so that a row is kept and divided for each conversion instead of for each of its
 * sessions. They are so few that their bytes stay small. Not thread-safe.
 */
public final class CreditBytes {
    private static final int VERSION = 1;
    private static final int MOST = 256;

    private ByteWriter out = new ByteWriter(VERSION);
    private int size;

    /** Adds the credit of a session; the shares are those of {@link dev.tributary.core.attribution.SessionShare}. */
    public void add(
            byte[] session, ChannelDay channelDay, double ihc, double initializer, double holder, double closer) {
        out.flag(true);
        out.bytes(session);
        channelDay.writeTo(out);
        out.real(ihc);
        out.real(initializer);
        out.real(holder);
        out.real(closer);
        size++;
    }

    /** Returns whether they have to be taken before there is another. */
    public boolean isFull() {
        return size == MOST;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** Returns the bytes, and begins anew. */
    public byte[] take() {
        out.flag(false);
        byte[] bytes = out.toBytes();
        out = new ByteWriter(VERSION);
        size = 0;
        return bytes;
    }

    static ByteReader read(byte[] bytes) {
        return new ByteReader("credits", VERSION, bytes);
    }
}

package dev.tributary.store.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * Unpacks gzip, and refuses what no table of sessions or orders can be: one that becomes hundreds of times as large.
 * Not thread-safe.
 */
final class Unpacked extends GZIPInputStream {
    /** So much may be unpacked whatever it was packed from. */
    static final long FREE = 256L << 20;

    /** Rows differ by ids and times, so that real tables are packed to a third or a twentieth. */
    static final long MOST_TIMES = 200;

    /** The check sum and the length behind the packed bytes. */
    private static final int TRAILER = 8;

    private static final int BUFFER = 1 << 13;

    private final CountedStream packed;
    private long unpacked;

    /** @param counted counts the packed bytes */
    Unpacked(InputStream in, CountedStream counted) throws IOException {
        super(in, BUFFER);
        this.packed = counted;
    }

    /** Returns how many packed bytes have been unpacked. */
    long consumed() {
        return packed.count() - inf.getRemaining();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        if (read < 0 && (inf.getRemaining() > TRAILER || in.available() > 0)) {
            throw new PackedWrongly("has further bytes behind the end of what gzip packed");
        }
        unpacked += Math.max(0, read);
        if (unpacked > FREE && unpacked / MOST_TIMES > packed.count()) {
            throw new PackedWrongly("unpacks to more than " + MOST_TIMES + " times its size");
        }
        return read;
    }

    /** A file that is not used although it may be valid gzip. */
    static final class PackedWrongly extends IOException {
        private static final long serialVersionUID = 1;

        /** @param what continues a sentence that begins with the name of the file */
        PackedWrongly(String what) {
            super(what);
        }
    }
}

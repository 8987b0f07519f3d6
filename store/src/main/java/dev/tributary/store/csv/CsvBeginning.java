package dev.tributary.store.csv;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** The beginning of a CSV file, unpacked, from which its format is found out. Immutable. */
public final class CsvBeginning {
    private final byte[] bytes;
    private final boolean whole;
    private final double share;

    /**
     * @param bytes is not copied
     * @param whole whether it is all of the file
     * @param share the fraction of the file's bytes on the disk that it was read from, above 0
     */
    CsvBeginning(byte[] bytes, boolean whole, double share) {
        this.bytes = bytes;
        this.whole = whole;
        this.share = share;
    }

    public byte[] bytes() {
        return bytes;
    }

    InputStream open(int skipped) {
        return new ByteArrayInputStream(bytes, skipped, Math.max(0, bytes.length - skipped));
    }

    /** Returns whether it is all of the file. */
    public boolean whole() {
        return whole;
    }

    /** Returns the fraction of the file's bytes on the disk that it was read from. */
    public double share() {
        return share;
    }

    /** Returns whether the file has no byte. */
    public boolean isEmpty() {
        return bytes.length == 0;
    }
}

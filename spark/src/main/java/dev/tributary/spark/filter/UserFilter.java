package dev.tributary.spark.filter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.spark.util.sketch.BloomFilter;
import org.jspecify.annotations.Nullable;

/**
 * The users who may have a conversion that is wanted: all who have one, and one in a hundred of the others, so that it needs
 * ten bits for each instead of their ids. Thread-safe once it is read.
 */
public final class UserFilter {
    private static final double PASSING = 0.01;

    private final byte[] bytes;

    /** Read from the bytes where it is used: one object for each process. */
    private transient @Nullable BloomFilter filter;

    private UserFilter(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns an empty filter to put users in. */
    public static BloomFilter empty(long users) {
        return BloomFilter.create(Math.max(1, users), PASSING);
    }

    /** Returns the filter of some users. */
    public static UserFilter of(BloomFilter users) {
        return new UserFilter(bytes(users));
    }

    /** Returns a filter that lets everybody pass: it is full. */
    public static UserFilter everybody() {
        BloomFilter full = empty(1);
        for (long any = 0; full.expectedFpp() < 1; any++) {
            full.putLong(any);
        }
        return of(full);
    }

    static byte[] bytes(BloomFilter users) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            users.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static BloomFilter read(byte[] bytes) {
        try {
            return BloomFilter.readFrom(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the filter, for a task. */
    public synchronized BloomFilter filter() {
        if (filter == null) {
            filter = read(bytes);
        }
        return filter;
    }
}

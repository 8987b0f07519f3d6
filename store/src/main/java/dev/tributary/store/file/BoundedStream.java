package dev.tributary.store.file;

import dev.tributary.core.TributaryException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** A stream that fails if there is more data than allowed. For one thread at a time. */
final class BoundedStream extends FilterInputStream {
    private final Supplier<TributaryException> failure;
    private long left;

    BoundedStream(InputStream in, long most, Supplier<TributaryException> failure) {
        super(in);
        this.left = most;
        this.failure = failure;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        count(skipped);
        return skipped;
    }

    /** Not supported. */
    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long taken) {
        left -= taken;
        if (left < 0) {
            throw failure.get();
        }
    }
}

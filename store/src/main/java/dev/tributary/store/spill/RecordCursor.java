package dev.tributary.store.spill;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;

/** A cursor over the records of a file. Not thread-safe. */
final class RecordCursor implements AutoCloseable {
    private final Path folder;
    private final DataInputStream in;
    private long left;

    RecordCursor(Path folder, DataInputStream in, long records) {
        this.folder = folder;
        this.in = in;
        this.left = records;
    }

    boolean hasNext() {
        return left > 0;
    }

    /** Reads the next record. */
    void next(PartFiles.Reader reader) {
        left--;
        try {
            reader.read(in);
        } catch (IOException failure) {
            throw SpillFolder.failed(folder, failure);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException failure) {
            throw SpillFolder.failed(folder, failure);
        }
    }
}

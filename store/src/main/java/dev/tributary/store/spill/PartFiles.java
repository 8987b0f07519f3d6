package dev.tributary.store.spill;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Records of one kind in several files. First all are written, then each file can be read any number of times. Not
 * thread-safe.
 */
final class PartFiles implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final Pattern NAME = Pattern.compile("(sessions|costs|users|credits|search-[0-9]+)-[0-9]+");

    private final Path folder;
    private final String name;
    private final @Nullable DataOutputStream[] open;
    private final long[] records;

    PartFiles(Path folder, String name, int parts) {
        this.folder = folder;
        this.name = name;
        this.open = new DataOutputStream[parts];
        this.records = new long[parts];
    }

    /** Writes a record. */
    @FunctionalInterface
    interface Writer {
        void write(DataOutputStream out) throws IOException;
    }

    /** Reads a record. */
    @FunctionalInterface
    interface Reader {
        void read(DataInputStream in) throws IOException;
    }

    /** Returns whether a file has the name of a part file. */
    static boolean isOne(Path file) {
        return NAME.matcher(String.valueOf(file.getFileName())).matches();
    }

    int parts() {
        return records.length;
    }

    /** Returns how many records a file has. */
    int records(int part) {
        return (int) Math.min(Integer.MAX_VALUE, records[part]);
    }

    /** Returns the file of an id. */
    int partOf(int hash) {
        return Integer.remainderUnsigned(hash, records.length);
    }

    void write(int part, Writer record) {
        try {
            DataOutputStream out = open[part];
            if (out == null) {
                out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file(part)), BUFFER));
                open[part] = out;
            }
            record.write(out);
            records[part]++;
        } catch (IOException failure) {
            throw SpillFolder.failed(folder, failure);
        }
    }

    /** Reads the records of a file in the order in which they were written. */
    void read(int part, Reader reader) {
        try (RecordCursor cursor = cursor(part)) {
            while (cursor.hasNext()) {
                cursor.next(reader);
            }
        }
    }

    /** Returns a cursor over the records of a file. */
    RecordCursor cursor(int part) {
        close();
        try {
            return new RecordCursor(
                    folder,
                    records[part] == 0
                            ? new DataInputStream(DataInputStream.nullInputStream())
                            : new DataInputStream(new BufferedInputStream(Files.newInputStream(file(part)), BUFFER)),
                    records[part]);
        } catch (IOException failure) {
            throw SpillFolder.failed(folder, failure);
        }
    }

    private Path file(int part) {
        return folder.resolve(name + "-" + part);
    }

    /** Ends writing. */
    @Override
    public void close() {
        try {
            for (DataOutputStream out : open) {
                if (out != null) {
                    out.close();
                }
            }
            Arrays.fill(open, null);
        } catch (IOException failure) {
            throw SpillFolder.failed(folder, failure);
        }
    }
}

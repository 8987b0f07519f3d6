package dev.tributary.store.csv;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The bytes of a CSV file, plain or packed by gzip, which its first bytes tell and not its name. It may be read several
 * times. Thread-safe.
 */
public final class CsvInput {
    private static final int LOOKED_AT = 1 << 20;
    private static final String MEND = "Name a CSV file with a header line.";

    private final String name;
    private final Bytes bytes;

    private CsvInput(String name, Bytes bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** Where the bytes are. */
    public interface Bytes {
        /** Opens them from their beginning. */
        InputStream open() throws IOException;

        /** Returns their number. */
        long size() throws IOException;
    }

    /**
     * A file that is read from wherever it is, each time.
     *
     * @param name its name for messages
     */
    public static CsvInput of(String name, Bytes bytes) {
        return new CsvInput(name, bytes);
    }

    /**
     * A file that is read from the disk each time.
     *
     * @param name its name for messages
     */
    public static CsvInput of(String name, Path file) {
        return new CsvInput(name, new OfFile(file));
    }

    /**
     * A file given by a user; what is not a regular file, such as a pipe, is read at once, since that can be done only
     * once.
     *
     * @throws TributaryException USAGE when there is none, SOURCE_DATA when it cannot be read
     */
    static CsvInput given(Path file) {
        try {
            return new CsvInput(
                    file.toString(), Files.isRegularFile(file) ? new OfFile(file) : new Held(Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            throw new TributaryException(ProblemKind.USAGE, "There is no file " + file + ".", MEND, e);
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    private static TributaryException unreadable(String name, IOException e) {
        return new TributaryException(
                ProblemKind.SOURCE_DATA, name + " cannot be read: " + e.getMessage() + ".", MEND, e);
    }

    /** A file of this machine. */
    private record OfFile(Path file) implements Bytes {
        @Override
        public InputStream open() throws IOException {
            if (Files.isDirectory(file)) {
                throw new IOException("it is a folder");
            }
            return Files.newInputStream(file);
        }

        @Override
        public long size() throws IOException {
            return Files.size(file);
        }
    }

    /** What was read at once. */
    private static final class Held implements Bytes {
        private final byte[] all;

        Held(byte[] all) {
            this.all = all;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(all);
        }

        @Override
        public long size() {
            return all.length;
        }
    }

    /** Returns its name for messages. */
    public String name() {
        return name;
    }

    /** Returns the number of its bytes, packed if it is. */
    long size() throws IOException {
        return bytes.size();
    }

    /** Opens its bytes, unpacked, behind the given number. */
    InputStream open(int skipped) throws IOException {
        InputStream in = unpacked(new CountedStream(bytes.open()));
        in.skipNBytes(skipped);
        return in;
    }

    private InputStream unpacked(CountedStream counted) throws IOException {
        PushbackInputStream in = new PushbackInputStream(counted, 2);
        byte[] first = in.readNBytes(2);
        in.unread(first);
        boolean packed = first.length == 2 && (first[0] & 0xFF) == 0x1F && (first[1] & 0xFF) == 0x8B;
        return packed ? new Unpacked(in, counted) : in;
    }

    /**
     * Reads the beginning.
     *
     * @throws TributaryException SOURCE_DATA when it cannot be read
     */
    public CsvBeginning beginning() {
        try (CountedStream counted = new CountedStream(bytes.open());
                InputStream in = unpacked(counted)) {
            byte[] first = in.readNBytes(LOOKED_AT);
            boolean whole = first.length < LOOKED_AT || in.read() < 0;
            long consumed = in instanceof Unpacked unpacked ? unpacked.consumed() : counted.count();
            double share = whole ? 1 : Math.min(1, (double) Math.max(1, consumed) / Math.max(1, size()));
            return new CsvBeginning(first, whole, share);
        } catch (IOException e) {
            throw CsvFailures.explained(name, 1, e).orElseGet(() -> unreadable(name, e));
        }
    }
}

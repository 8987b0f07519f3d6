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
import java.util.Optional;

/**
 * The bytes of a CSV file, plain or packed by gzip, which its first bytes tell and not its name. It may be read several
 * times. Thread-safe.
 */
public final class CsvInput {
    private static final int LOOKED_AT = 1 << 20;
    private static final String MEND = "Name a CSV file with a header line.";

    private final String name;
    private final Path file;
    private final Optional<byte[]> held;

    private CsvInput(String name, Path file, Optional<byte[]> held) {
        this.name = name;
        this.file = file;
        this.held = held;
    }

    /**
     * A file that is read from the disk each time.
     *
     * @param name its name for messages
     */
    public static CsvInput of(String name, Path file) {
        return new CsvInput(name, file, Optional.empty());
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
                    file.toString(),
                    file,
                    Files.isRegularFile(file) ? Optional.empty() : Optional.of(Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            throw new TributaryException(ProblemKind.USAGE, "There is no file " + file + ".", MEND, e);
        } catch (IOException e) {
            throw unreadable(file.toString(), file, e);
        }
    }

    private static TributaryException unreadable(String name, Path file, IOException e) {
        return new TributaryException(
                ProblemKind.SOURCE_DATA,
                name + " cannot be read: " + (Files.isDirectory(file) ? "it is a folder" : e.getMessage()) + ".",
                MEND,
                e);
    }

    /** Returns its name for messages. */
    public String name() {
        return name;
    }

    /** Returns the number of its bytes, packed if it is. */
    long size() throws IOException {
        return held.isPresent() ? held.get().length : Files.size(file);
    }

    /** Opens its bytes, unpacked, behind the given number. */
    InputStream open(int skipped) throws IOException {
        InputStream in = unpacked(new CountedStream(bytes()));
        in.skipNBytes(skipped);
        return in;
    }

    private InputStream bytes() throws IOException {
        return held.isPresent() ? new ByteArrayInputStream(held.get()) : Files.newInputStream(file);
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
        try (CountedStream counted = new CountedStream(bytes());
                InputStream in = unpacked(counted)) {
            byte[] bytes = in.readNBytes(LOOKED_AT);
            boolean whole = bytes.length < LOOKED_AT || in.read() < 0;
            long consumed = in instanceof Unpacked unpacked ? unpacked.consumed() : counted.count();
            double share = whole ? 1 : Math.min(1, (double) Math.max(1, consumed) / Math.max(1, size()));
            return new CsvBeginning(bytes, whole, share);
        } catch (IOException e) {
            throw CsvFailures.explained(name, 1, e).orElseGet(() -> unreadable(name, file, e));
        }
    }
}

package dev.tributary.store.file;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.store.crash.FailPoint;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes files atomically: under a temporary name in the same folder, renamed when complete and on the disk. Of several
 * concurrent writers, the complete file of the last one remains. The next write of the same file removes what a killed
 * process has left. Only the owner may write to the created files. Thread-safe.
 */
public final class AtomicFile {
    private AtomicFile() {}

    /**
     * Writes a file; a reader sees the old content or the new, never a part. The folder is created if it does not
     * exist.
     *
     * @throws TributaryException STORAGE when the file cannot be written; the old one is then unchanged
     */
    public static void write(Path file, Content content) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder, Rights.of("rwxr-xr-x"));
            }
            Leftovers.remove(file);
            try (TemporaryFile temporary = TemporaryFile.beside(file)) {
                OutputStream out = new BufferedOutputStream(temporary.out(), 1 << 16);
                content.writeTo(out);
                out.flush();
                temporary.force();
                FailPoint.pass("file.written");
                temporary.moveTo(file);
            }
            if (folder != null) {
                persist(folder);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    "The file " + file + " cannot be written: " + e.getMessage() + ".",
                    "Check that its folder is writable and has room.",
                    e);
        }
    }

    /** The rename itself must be flushed; a system that cannot open a folder does not need it. */
    private static void persist(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (java.nio.file.AccessDeniedException e) {
            // Windows: a folder cannot be opened, and a rename is durable as it is.
        }
    }

    /** Writes the file's bytes. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}

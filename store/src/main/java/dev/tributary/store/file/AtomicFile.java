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
 * Writes a file beside its target, under a name of its own, and moves it there when it is complete and on the disk: of several
 * writers at once the last one's whole file stays. What a killed process left beside it is removed by the next write of the same
 * file. Nobody but its owner may write to a file that was made here. Thread-safe.
 */
public final class AtomicFile {
    private AtomicFile() {}

    /**
     * Writes a file; a reader sees the old content or the new, never a part. The folder is created when missing.
     *
     * @throws TributaryException STORAGE when the file cannot be written; the old one is then untouched
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

    /** The rename itself must reach the disk; a system that cannot open a folder has no need of it. */
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

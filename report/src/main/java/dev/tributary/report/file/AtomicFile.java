package dev.tributary.report.file;

import dev.tributary.core.FailPoint;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Writes a file beside its place and moves it there when it is complete and on the disk. What a killed process left
 * beside it is removed by the next write of the same file. Nobody but its owner may write to a file that was made here.
 */
public final class AtomicFile {
    private static final String TEMPORARY = ".tributary-tmp";

    private AtomicFile() {}

    /**
     * Writes a file; a reader sees the old content or the new, never a part. The folder is created when missing.
     *
     * @throws TributaryException STORAGE when the file cannot be written; the old one is then untouched
     */
    public static void write(Path file, Content content) {
        Path folder = file.toAbsolutePath().getParent();
        Path temporary = file.resolveSibling(file.getFileName() + TEMPORARY);
        try {
            if (folder != null) {
                Files.createDirectories(folder, Rights.of("rwxr-xr-x"));
            }
            // Made anew: a link that somebody has put there would lead us to write elsewhere.
            Files.deleteIfExists(temporary);
            try (FileChannel channel = FileChannel.open(
                            temporary,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            Rights.of("rw-r--r--"));
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            FailPoint.pass("file.written");
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            if (folder != null) {
                persist(folder);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    "The file " + file + " cannot be written: " + e.getMessage() + ".",
                    "Check that its folder is writable and has room.",
                    e);
        } finally {
            discard(temporary);
        }
    }

    /** What a failed write left behind; after a good one there is nothing. */
    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // It is removed by the next run.
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

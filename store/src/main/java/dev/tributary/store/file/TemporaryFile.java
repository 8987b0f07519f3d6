package dev.tributary.store.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A temporary file with a unique name, in the folder of the file it will replace. Its writer holds an operating system
 * lock on it until it is renamed, so that {@link Leftovers} can distinguish abandoned files from those being written.
 * Not thread-safe.
 */
final class TemporaryFile implements AutoCloseable {
    private static final int TRIES = 10;

    /**
     * The temporary files of this process: closing any descriptor of a locked file in the same process would release
     * the lock.
     */
    private static final Set<String> OURS = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private TemporaryFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Creates one, empty and locked, for a file in the same folder. */
    static TemporaryFile beside(Path file) throws IOException {
        for (int tries = 1; ; tries++) {
            String name = TemporaryNames.next(file, UUID.randomUUID());
            OURS.add(name);
            TemporaryFile made = null;
            try {
                made = make(file.resolveSibling(name));
                // Before it is locked, another process may treat it as abandoned.
                if (tries == TRIES || (made.locked() && Files.exists(made.path))) {
                    return made;
                }
                made.close();
            } catch (IOException | RuntimeException failure) {
                OURS.remove(name);
                if (made != null) {
                    made.close();
                }
                throw failure;
            }
        }
    }

    /** Created exclusively: following a link placed there by somebody else would write elsewhere. */
    private static TemporaryFile make(Path path) throws IOException {
        return new TemporaryFile(
                path,
                FileChannel.open(
                        path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), Rights.of("rw-r--r--")));
    }

    private boolean locked() {
        try {
            return channel.tryLock() != null;
        } catch (IOException e) {
            // A file system without locks: other processes cannot lock the file to remove it, either.
            return true;
        }
    }

    /** Returns whether a file of this name is being written by this process. */
    static boolean isOurs(String name) {
        return OURS.contains(name);
    }

    /**
     * Returns the stream to write to. It is closed only with the file, which has to stay locked until it is renamed.
     */
    OutputStream out() {
        return Channels.newOutputStream(channel);
    }

    /** Flushes the bytes to the disk. */
    void force() throws IOException {
        channel.force(true);
    }

    /** Renames it to the target atomically. */
    void moveTo(Path file) throws IOException {
        Files.move(path, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Releases the lock; removes the file if it was not renamed. */
    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // The next write of the same file removes it.
        } finally {
            OURS.remove(String.valueOf(path.getFileName()));
        }
    }
}

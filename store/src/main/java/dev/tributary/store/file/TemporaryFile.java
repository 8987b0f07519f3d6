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
 * A file under a name of its own, beside the file it is meant for. Its writer holds a lock of the operating system on it until it
 * has taken its place: so {@link Leftovers} can tell what a crash has left from what somebody is writing. Not thread-safe.
 */
final class TemporaryFile implements AutoCloseable {
    private static final int TRIES = 10;

    /** Names of this process: who closes a file that the process holds a lock on lets the lock go. */
    private static final Set<String> OURS = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private TemporaryFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Makes one, empty and locked, for a file in the same folder. */
    static TemporaryFile beside(Path file) throws IOException {
        for (int tries = 1; ; tries++) {
            String name = TemporaryNames.next(file, UUID.randomUUID());
            OURS.add(name);
            TemporaryFile made = null;
            try {
                made = make(file.resolveSibling(name));
                // Before it is locked, somebody may take it for what a crash has left.
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

    /** Made anew: a link that somebody has put there would lead us to write elsewhere. */
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
            // A file system without locks: there nobody can take one to remove the file, either.
            return true;
        }
    }

    /** Whether a file of this name is being written by this very process. */
    static boolean isOurs(String name) {
        return OURS.contains(name);
    }

    /** Where its bytes go. Closed with the file alone, as it has to stay locked until it has its place. */
    OutputStream out() {
        return Channels.newOutputStream(channel);
    }

    /** Waits until the bytes are on the disk. */
    void force() throws IOException {
        channel.force(true);
    }

    /** Takes the place of a file, at once. */
    void moveTo(Path file) throws IOException {
        Files.move(path, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Lets it go; one that has not taken its place is removed. */
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

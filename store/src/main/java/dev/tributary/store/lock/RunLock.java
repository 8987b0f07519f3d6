package dev.tributary.store.lock;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import dev.tributary.store.file.Rights;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive lock of the run that works on some results. It is an operating system lock on a file beside them, which
 * is released when the process ends, however that happens: nothing has to be removed by hand, and no clock or process
 * id is used. The results' own file is not locked, because POSIX drops all locks on a file when any of a process's
 * descriptors of it is closed, and SQLite opens and closes that one. For the same reason the file is never opened twice
 * in one process. Thread-safe.
 */
public final class RunLock implements AutoCloseable {
    /** Far beyond the content, so that others can read the holder on systems where a lock prevents reading. */
    private static final long PLACE = Long.MAX_VALUE - 1;

    private static final int TRIES = 4;
    private static final Duration MOMENT = Duration.ofMillis(20);
    private static final int LONGEST_LINE = 400;
    private static final String UNKNOWN = "it has not said which";

    /** The locks of this process, by file, and their holders. */
    private static final Map<Path, String> HELD_HERE = new ConcurrentHashMap<>();

    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock, or fails at once.
     *
     * @throws TributaryException TEMPORARY when another run holds it, STORAGE when it cannot be taken
     */
    public static synchronized RunLock take(LockFile lockFile, Holder holder) {
        String here = HELD_HERE.putIfAbsent(lockFile.file(), holder.line());
        if (here != null) {
            throw held(lockFile, here);
        }
        try {
            return take(lockFile, holder.line());
        } catch (RuntimeException failure) {
            HELD_HERE.remove(lockFile.file());
            throw failure;
        }
    }

    private static RunLock take(LockFile lockFile, String line) {
        requireFile(lockFile);
        try {
            FileChannel channel = FileChannel.open(
                    lockFile.file(),
                    Set.of(
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            LinkOption.NOFOLLOW_LINKS),
                    Rights.of("rw-rw-r--"));
            try {
                if (!locked(channel)) {
                    throw held(lockFile, line(channel));
                }
                channel.truncate(0);
                channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)), 0);
                return new RunLock(lockFile.file(), channel);
            } catch (IOException | RuntimeException failure) {
                channel.close();
                throw failure;
            }
        } catch (IOException e) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    "The lock " + lockFile.file() + " cannot be taken: " + e + ".",
                    "Make the folder writable, or keep the results in another one with --results.",
                    e);
        }
    }

    /** A pipe in its place would block, and the target of a link is not ours to lock. */
    private static void requireFile(LockFile lockFile) {
        if (Files.exists(lockFile.file(), LinkOption.NOFOLLOW_LINKS)
                && !Files.isRegularFile(lockFile.file(), LinkOption.NOFOLLOW_LINKS)) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    lockFile.file() + " is in the place of the lock file of the results, and is not a regular file.",
                    "Move it away, or keep the results in another folder with --results.");
        }
    }

    /** Tries again after a moment, since the other process may only have checked the lock. */
    private static boolean locked(FileChannel channel) throws IOException {
        for (int tries = 0; tries < TRIES; tries++) {
            if (tryLock(channel, false) != null) {
                return true;
            }
            LockSupport.parkNanos(MOMENT.toNanos());
        }
        return false;
    }

    /**
     * Returns the holder of a lock, if there is one. Changes nothing and creates no file. Checking takes a shared lock
     * for a moment.
     */
    public static synchronized Optional<String> holder(LockFile lockFile) {
        String here = HELD_HERE.get(lockFile.file());
        if (here != null) {
            return Optional.of(here);
        }
        requireFile(lockFile);
        try (FileChannel channel =
                FileChannel.open(lockFile.file(), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            return tryLock(channel, true) == null ? Optional.of(line(channel)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    "The lock " + lockFile.file() + " cannot be read: " + e + ".",
                    "Check the rights of the file.",
                    e);
        }
    }

    /** A lock held by the same process, through a class that was loaded twice, counts as held by another. */
    private static @Nullable FileLock tryLock(FileChannel channel, boolean shared) throws IOException {
        try {
            return channel.tryLock(PLACE, 1, shared);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Reads the first line of a file to which anybody may have written. */
    private static String line(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_LINE);
        channel.read(bytes, 0);
        String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        String first = text.lines().findFirst().orElse("");
        return first.isBlank() ? UNKNOWN : Shown.whole(first);
    }

    private static TributaryException held(LockFile lockFile, String holder) {
        return new TributaryException(
                ProblemKind.TEMPORARY,
                "Another run works on the results in " + lockFile.database() + ": " + holder + ".",
                "Run again when it has ended; 'tributary status' shows it. A lock never has to be removed by hand.");
    }

    /** Releases the lock. The file stays, empty: removing it could affect another process that has just opened it. */
    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try (channel) {
            channel.truncate(0);
        } catch (IOException e) {
            // Its content is only for messages, and the lock was released with the channel.
        } finally {
            HELD_HERE.remove(file);
        }
    }
}

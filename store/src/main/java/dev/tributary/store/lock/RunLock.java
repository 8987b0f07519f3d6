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
 * Held by the one run that may work on some results. It is a lock of the operating system on a file beside them, which
 * goes with the process however that ends: nothing has to be removed by hand, and no clock or process number decides. The
 * results' own file is not locked, because POSIX drops all locks on a file when any of a process's descriptors of it is
 * closed, and SQLite opens and closes that one. For the same reason the file is never opened twice in one process.
 * Thread-safe.
 */
public final class RunLock implements AutoCloseable {
    /** Far behind the content, so that systems where a lock forbids reading let others read who holds it. */
    private static final long PLACE = Long.MAX_VALUE - 1;

    private static final int TRIES = 4;
    private static final Duration MOMENT = Duration.ofMillis(20);
    private static final int LONGEST_LINE = 400;
    private static final String UNKNOWN = "it has not said which";

    /** The locks of this process, by their file, and who holds them. */
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
     * @throws TributaryException TEMPORARY when another run holds it, STORAGE when there can be no lock
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

    /** A pipe in its place would be waited for, and what a link leads to is not ours to lock. */
    private static void requireFile(LockFile lockFile) {
        if (Files.exists(lockFile.file(), LinkOption.NOFOLLOW_LINKS)
                && !Files.isRegularFile(lockFile.file(), LinkOption.NOFOLLOW_LINKS)) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    lockFile.file() + " stands where the lock of the results belongs, and is no plain file.",
                    "Put it away, or keep the results in another folder with --results.");
        }
    }

    /** Again after a moment, since it may have been somebody who only looked. */
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
     * Who holds a lock, if anybody does. Changes nothing and makes no file. To look is to hold the lock for a moment, shared
     * with others who look.
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

    /** One that the process itself holds, by a class that was loaded twice, is one that another holds. */
    private static @Nullable FileLock tryLock(FileChannel channel, boolean shared) throws IOException {
        try {
            return channel.tryLock(PLACE, 1, shared);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** The first line of a file that anybody may have written to. */
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
                "Run again when it has ended; 'tributary status' tells. A lock never has to be removed by hand.");
    }

    /** Lets the lock go. The file stays, empty: to remove it could pull it from under somebody who just opened it. */
    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try (channel) {
            channel.truncate(0);
        } catch (IOException e) {
            // What it says is for a message alone, and the lock has gone with the channel.
        } finally {
            HELD_HERE.remove(file);
        }
    }
}

package dev.tributary.store.duckdb;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A folder for DuckDB's temporary files, readable only by its owner and removed in the end. As long as it is used its
 * lock is held, which the system drops with the process: so what a killed one has left is removed by the next.
 */
final class DuckSpill implements AutoCloseable {
    private static final String NAME = ".tributary-duckdb-";
    private static final String LOCK = "lock";
    private static final String TEMPORARY = "duckdb_temp_";

    /** Closing any descriptor of a locked file would release the lock, so a process passes its own by. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private static final FileAttribute<?>[] OWNER_ONLY = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
    };

    private final Path folder;
    private final FileChannel channel;

    private DuckSpill(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Makes a folder.
     *
     * @param parent where; if that is not to be had, in the system's folder for temporary files
     * @throws TributaryException STORAGE when it cannot be made
     */
    static DuckSpill open(Path parent) {
        Path system = Path.of(System.getProperty("java.io.tmpdir", "."));
        Path where = Files.isDirectory(parent) && Files.isWritable(parent) ? parent : system;
        try {
            removeLeft(where);
            boolean rights =
                    FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
            Path folder = Files.createTempDirectory(
                    where.toAbsolutePath(), NAME, rights ? OWNER_ONLY : new FileAttribute<?>[0]);
            OURS.add(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve(LOCK), Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
            lock(channel);
            return new DuckSpill(folder, channel);
        } catch (IOException failure) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    "No folder for DuckDB's temporary files can be made in " + where + ": " + failure + ".",
                    "Check the folder's rights and the disk's free space, or name another one: TRIBUTARY_JAVA_OPTS=-Djava.io.tmpdir=FOLDER.",
                    failure);
        }
    }

    /** Where the file system has no locks, nobody can take it for abandoned, either. */
    private static @Nullable FileLock lock(FileChannel channel) {
        try {
            return channel.tryLock();
        } catch (IOException | OverlappingFileLockException none) {
            return null;
        }
    }

    Path folder() {
        return folder;
    }

    private static void removeLeft(Path parent) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(parent, NAME + "*")) {
            all.forEach(path -> found.add(path.toAbsolutePath()));
        } catch (IOException | RuntimeException unreadable) {
            return;
        }
        for (Path path : found) {
            if (!OURS.contains(path) && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                removeUnlessHeld(path);
            }
        }
    }

    private static void removeUnlessHeld(Path path) {
        try (FileChannel other =
                FileChannel.open(path.resolve(LOCK), Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS))) {
            if (lock(other) != null) {
                remove(path);
            }
        } catch (IOException inUse) {
            // It is another user's, or being made.
        }
    }

    /** Only what DuckDB and this class have made. */
    private static void remove(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, TEMPORARY + "*")) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder.resolve(LOCK));
        Files.deleteIfExists(folder);
    }

    @Override
    public void close() {
        try (channel) {
            remove(folder);
        } catch (IOException left) {
            // The next run removes it.
        } finally {
            OURS.remove(folder);
        }
    }
}

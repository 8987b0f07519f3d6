package dev.tributary.store.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Temporary files that killed writers have left. If a temporary file can be locked, nobody is writing it: the lock was
 * released with its process. Age and process ids are not used.
 */
final class Leftovers {
    private Leftovers() {}

    /** Removes them. Failures are ignored: the file can be written all the same. */
    static void remove(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        DirectoryStream.Filter<Path> left = path -> isLeft(file, path);
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, left)) {
            for (Path path : found) {
                removeUnlessHeld(path);
            }
        } catch (IOException | RuntimeException e) {
            // A folder that is writable but not readable: the leftovers stay.
        }
    }

    private static boolean isLeft(Path file, Path path) {
        String name = String.valueOf(path.getFileName());
        return TemporaryNames.isFor(file, name)
                && !TemporaryFile.isOurs(name)
                && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static void removeUnlessHeld(Path path) {
        try (FileChannel channel =
                FileChannel.open(path, Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS))) {
            // Removed while locked, so that a writer that has just created it notices.
            if (channel.tryLock() != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | OverlappingFileLockException e) {
            // It is being written, or belongs to another user.
        }
    }
}

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
 * What writers that were killed have left beside a file. Whoever can lock a temporary file knows that nobody writes it any more:
 * the lock went with its process. No age and no process number decides.
 */
final class Leftovers {
    private Leftovers() {}

    /** Removes them. What cannot be removed stays, and is no failure: the file can be written all the same. */
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
            // A folder that may be written to and not be read: what is left there stays.
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
            // Removed while it is held, so that a writer that made it this moment finds out.
            if (channel.tryLock() != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | OverlappingFileLockException e) {
            // Somebody is writing it, or it is another user's.
        }
    }
}

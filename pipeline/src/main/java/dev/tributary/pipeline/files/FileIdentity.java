package dev.tributary.pipeline.files;

import dev.tributary.store.file.RealPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * The identity of a file: its real path, with links resolved, and the file system's own key, which is the same for all
 * hard links and for all spellings that the file system treats as equal. For a file that does not exist yet: its future
 * path.
 *
 * @param realPath the real path
 * @param key device and inode; empty if there is no file yet, or the system has no such key
 */
record FileIdentity(Path realPath, Optional<Object> key) {
    static FileIdentity of(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        return new FileIdentity(RealPath.of(whole), key(whole));
    }

    /** Returns whether both are the same file. */
    boolean isSame(FileIdentity other) {
        return realPath.equals(other.realPath) || (key.isPresent() && key.equals(other.key));
    }

    /** Returns whether it is inside the other one, if that were a folder. */
    boolean isInside(FileIdentity other) {
        return realPath.startsWith(other.realPath) && !realPath.equals(other.realPath);
    }

    private static Optional<Object> key(Path path) {
        try {
            return Optional.ofNullable(
                    Files.readAttributes(path, BasicFileAttributes.class).fileKey());
        } catch (IOException | SecurityException e) {
            return Optional.empty();
        }
    }
}

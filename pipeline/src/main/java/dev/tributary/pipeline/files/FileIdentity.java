package dev.tributary.pipeline.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Which file a path means: its real path, where links lead to one, and the file system's own key of it, which is the same for all
 * hard links and for all spellings that the file system takes for one. Of a file that is yet to be made: where it will be.
 *
 * @param realPath the real path
 * @param key device and inode; empty where there is no file yet, or the system has no such key
 */
record FileIdentity(Path realPath, Optional<Object> key) {
    private static final int MOST_LINKS = 40;

    static FileIdentity of(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        return new FileIdentity(real(whole, MOST_LINKS), key(whole));
    }

    /** Whether both are one file. */
    boolean isSame(FileIdentity other) {
        return realPath.equals(other.realPath) || (key.isPresent() && key.equals(other.key));
    }

    /** Whether it lies in a folder of that name, if it were one. */
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

    /** Of what is not there, the part that is, and the rest as it is written; a link that leads nowhere leads there. */
    private static Path real(Path path, int links) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            // Not there, or nobody may look.
        }
        try {
            if (links > 0 && Files.isSymbolicLink(path)) {
                return real(path.resolveSibling(Files.readSymbolicLink(path)).normalize(), links - 1);
            }
        } catch (IOException e) {
            return path;
        }
        Path folder = path.getParent();
        Path name = path.getFileName();
        return folder == null || name == null ? path : real(folder, links).resolve(name);
    }
}

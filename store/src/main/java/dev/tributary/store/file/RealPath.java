package dev.tributary.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The real path of a file, with links resolved; for one that does not exist, its future path. */
public final class RealPath {
    private static final int MOST_LINKS = 40;

    private RealPath() {}

    /** Returns the real path: the part that exists is resolved, the rest is appended, and a dangling link is followed. */
    public static Path of(Path path) {
        return real(path.toAbsolutePath().normalize(), MOST_LINKS);
    }

    private static Path real(Path path, int links) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            // It does not exist, or is not accessible.
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

package dev.tributary.store.lock;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The location of the lock of some results.
 *
 * @param database the results, with links resolved
 * @param file the file that is locked, beside them
 */
public record LockFile(Path database, Path file) {
    private static final String SUFFIX = ".tributary.lock";
    private static final int MOST_LINKS = 40;

    /** Returns the location for a database, which need not exist yet; its folder must. */
    public static LockFile of(Path database) {
        try {
            Path real = real(database, MOST_LINKS);
            return new LockFile(real, real.resolveSibling(real.getFileName() + SUFFIX));
        } catch (IOException e) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    "It cannot be found out where " + database + " lies: " + e.getMessage() + ".",
                    "Check its path and the rights of its folder.",
                    e);
        }
    }

    /** A link to a file that does not exist yet is resolved to the future file. */
    private static Path real(Path database, int links) throws IOException {
        if (Files.exists(database)) {
            return database.toRealPath();
        }
        Path whole = database.toAbsolutePath();
        if (links > 0 && Files.isSymbolicLink(whole)) {
            return real(whole.resolveSibling(Files.readSymbolicLink(whole)), links - 1);
        }
        Path folder = whole.getParent();
        return folder == null ? whole : folder.toRealPath().resolve(String.valueOf(whole.getFileName()));
    }
}

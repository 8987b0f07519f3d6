package dev.tributary.store.lock;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the lock of some results lies.
 *
 * @param database the results, by the one name that all links to them lead to
 * @param file the file that is locked, beside them
 */
public record LockFile(Path database, Path file) {
    private static final String SUFFIX = ".tributary.lock";
    private static final int MOST_LINKS = 40;

    /** The lock of a database, which may not be there yet; its folder must. */
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

    /** A link to a file that is yet to be made leads to where it will be. */
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

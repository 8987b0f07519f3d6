package dev.tributary.store.file;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * The state of a file, for detecting changes, since nobody can be kept from writing to it.
 *
 * @param size its length
 * @param changed when it was last changed
 * @param key identifies the file, if the system does: another one may have been put in its place
 */
public record FileState(long size, FileTime changed, Optional<Object> key) {
    /** Looks at a file. */
    public static FileState of(Path file) throws IOException {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileState(found.size(), found.lastModifiedTime(), Optional.ofNullable(found.fileKey()));
    }

    /**
     * Checks that a file is as it was.
     *
     * @param name its name for messages
     * @throws TributaryException TEMPORARY when it is not
     */
    public void require(Path file, String name) {
        boolean same;
        try {
            same = equals(of(file));
        } catch (IOException gone) {
            same = false;
        }
        if (!same) {
            throw new TributaryException(
                    ProblemKind.TEMPORARY,
                    "The file " + Shown.plain(name) + " was changed while it was read.",
                    "Run the command again when nothing writes to it; nothing of this one was kept.");
        }
    }
}

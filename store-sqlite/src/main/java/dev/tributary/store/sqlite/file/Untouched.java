package dev.tributary.store.sqlite.file;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * The state of a file that is read without a lock, for detecting changes.
 *
 * @param files the files beside it
 * @param size its length
 * @param changed when it was last changed
 */
public record Untouched(SourceFiles files, long size, FileTime changed) {
    public static Untouched now(Path file) {
        try {
            return new Untouched(SourceFiles.of(file), Files.size(file), Files.getLastModifiedTime(file));
        } catch (IOException e) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    "The file " + file + " cannot be looked at: " + e + ".",
                    "Check its rights.",
                    e);
        }
    }

    /** Throws if the file, or a file beside it, has changed. */
    public void require() {
        if (!equals(now(files.file()))) {
            throw new TributaryException(
                    ProblemKind.TEMPORARY,
                    files.file()
                            + " was changed while it was read, and this user may make no file in its folder, which a"
                            + " lock would need.",
                    "Run the command again; nothing of this one was kept.");
        }
    }
}

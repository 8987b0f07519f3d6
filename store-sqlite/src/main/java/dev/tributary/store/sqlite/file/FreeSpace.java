package dev.tributary.store.sqlite.file;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks that a disk has enough space before a request is paid for. */
public final class FreeSpace {
    /** Many times the size of an answer, the request, and the journal of both. */
    public static final long FOR_AN_ANSWER = 16L << 20;

    private FreeSpace() {}

    /**
     * Requires space beside a file.
     *
     * @throws TributaryException STORAGE when there is less
     */
    public static void require(Path file, long bytes) {
        try {
            long free = Files.getFileStore(file).getUsableSpace();
            if (free < bytes) {
                throw new TributaryException(
                        ProblemKind.STORAGE,
                        "The disk of " + file + " has " + (free >> 20) + " MiB left: an answer might not find room, so"
                                + " nothing was sent.",
                        "Make room for at least " + (bytes >> 20) + " MiB, then run again.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("looking at the disk of " + file, e);
        }
    }
}

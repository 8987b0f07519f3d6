package dev.tributary.store.sqlite.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What lies beside a database file at a moment, and what its own head says.
 *
 * @param file the database
 * @param writeAhead whether its head says that it is in WAL mode
 * @param journal whether a rollback journal lies beside it
 * @param log how many bytes its write-ahead log has; 0 where there is none
 * @param index whether that log, be it an empty one, and its index lie beside it and may be read
 */
record SourceFiles(Path file, boolean writeAhead, boolean journal, long log, boolean index) {
    /** Where SQLite's head tells the version of those who may read: 2 is the write-ahead log. */
    private static final int READ_VERSION = 19;

    private static final int WRITE_AHEAD = 2;

    static SourceFiles of(Path file) {
        return new SourceFiles(
                file,
                readVersion(file) == WRITE_AHEAD,
                Files.exists(beside(file, "-journal")),
                size(beside(file, "-wal")),
                Files.isReadable(beside(file, "-wal")) && Files.isReadable(beside(file, "-shm")));
    }

    /** Whether this user may change the file and make others beside it. */
    boolean writable() {
        Path folder = file.toAbsolutePath().getParent();
        return Files.isWritable(file) && folder != null && Files.isWritable(folder);
    }

    Path journalName() {
        return beside(file, "-journal").getFileName();
    }

    Path logName() {
        return beside(file, "-wal").getFileName();
    }

    Path indexName() {
        return beside(file, "-shm").getFileName();
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException none) {
            return 0;
        }
    }

    private static int readVersion(Path file) {
        if (!Files.isRegularFile(file)) {
            return 0;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(READ_VERSION + 1);
            return head.length > READ_VERSION ? head[READ_VERSION] : 0;
        } catch (IOException unreadable) {
            return 0;
        }
    }
}

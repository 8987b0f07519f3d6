package dev.tributary.store.sqlite.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files beside a database at one moment, and the state of its header.
 *
 * @param file the database
 * @param writeAhead whether its header says that it is in WAL mode
 * @param journal whether there is a rollback journal
 * @param log the size of its write-ahead log in bytes; 0 if there is none
 * @param index whether that log, even an empty one, and its index exist and are readable
 */
record SourceFiles(Path file, boolean writeAhead, boolean journal, long log, boolean index) {
    /** The position of the read version in SQLite's header: 2 means write-ahead log. */
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

    /** Whether this user may change the file and create others beside it. */
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

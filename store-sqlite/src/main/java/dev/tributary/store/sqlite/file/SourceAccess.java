package dev.tributary.store.sqlite.file;

import java.nio.file.Path;

/**
 * In which way a database is opened that is only read. A file in WAL mode cannot be read by SQLite's usual means without two
 * more files beside it, which a connection for reading alone makes and cannot remove.
 */
public enum SourceAccess {
    /** Through SQLite's locks, with nothing that needs to be made or removed. */
    LOCKED,

    /** The same, after an interrupted change has been taken back. */
    TAKING_BACK,

    /**
     * WAL mode, and nothing in the log: opened as if for writing, though nothing is written, so that SQLite takes away again
     * what it puts beside the file. Others may write meanwhile; what is read is what stood there at the beginning.
     */
    TIDY,

    /**
     * WAL mode, nobody at work, and this user may make no file there: read without any lock. Whoever writes makes a log beside
     * the file first, and there is none; that it stayed so is asked again at the end, by {@link Untouched}.
     */
    IMMUTABLE;

    public static SourceAccess of(Path file) {
        SourceFiles files = SourceFiles.of(file);
        boolean writable = files.writable();
        if (files.journal() && writable) {
            return TAKING_BACK;
        }
        if (!files.writeAhead() || files.log() > 0) {
            return LOCKED;
        }
        if (writable) {
            return TIDY;
        }
        return files.index() ? LOCKED : IMMUTABLE;
    }
}

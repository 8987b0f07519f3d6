package dev.tributary.store.sqlite.file;

import java.nio.file.Path;

/**
 * How a read-only database is opened. SQLite cannot read a file in WAL mode in the usual way without two more files
 * beside it, which a read-only connection creates and cannot remove.
 */
public enum SourceAccess {
    /** With SQLite's locks; no file has to be created or removed. */
    LOCKED,

    /** The same, after an interrupted change has been rolled back. */
    TAKING_BACK,

    /**
     * WAL mode with an empty log: opened as if for writing, though nothing is written, so that SQLite removes the files
     * that it creates. Others may write meanwhile; the data read is that of the beginning.
     */
    TIDY,

    /**
     * WAL mode, no other process, and no permission to create a file: read without any lock. A writer would first
     * create a log beside the file, and there is none; {@link Untouched} checks at the end that this is still so.
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

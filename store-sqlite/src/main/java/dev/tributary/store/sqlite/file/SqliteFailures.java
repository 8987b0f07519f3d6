package dev.tributary.store.sqlite.file;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteException;

/** Converts SQLite's errors into messages that users can act on. */
public final class SqliteFailures {
    private static final int READ_ONLY = 8;
    private static final int CANNOT_OPEN = 14;

    private SqliteFailures() {}

    /** Returns why a read-only database cannot be opened. The advice never suggests another place for results. */
    static TributaryException ofSource(SQLException failure, Path file) {
        int code = failure instanceof SQLiteException sqlite ? sqlite.getResultCode().code & 0xff : 0;
        SourceFiles files = SourceFiles.of(file);
        if (code == READ_ONLY && files.journal()) {
            return new TributaryException(
                    ProblemKind.STORAGE,
                    "A change to " + file + " was interrupted (" + files.journalName()
                            + " lies beside it). It has to be rolled back before the database can be read, and "
                            + "this user may not do that.",
                    "Open it once as a user who may write there, as with: sqlite3 " + file
                            + " .tables; or copy both files to a folder of your own.",
                    failure);
        }
        if ((code == READ_ONLY || code == CANNOT_OPEN) && files.writeAhead()) {
            return new TributaryException(
                    ProblemKind.STORAGE,
                    file + " is in WAL mode, and " + files.logName()
                            + " holds changes that are not in it yet. To read them," + " SQLite needs a file "
                            + files.indexName() + ", which this user may not create there.",
                    "Have a user who may write there run: sqlite3 " + file
                            + " 'PRAGMA wal_checkpoint(TRUNCATE)'; or copy " + file.getFileName() + " and "
                            + files.logName() + " to a folder of your own.",
                    failure);
        }
        return explain(failure, file, "opening", ProblemKind.STORAGE);
    }

    /**
     * Converts a failure.
     *
     * @param doing the activity: "reading", "writing the report to"
     * @param otherwise the kind of problem if SQLite rejects a statement and the file itself is valid
     */
    public static TributaryException explain(SQLException failure, Path file, String doing, ProblemKind otherwise) {
        String what = "SQLite failed while " + doing + " " + file + ": " + failure.getMessage() + ".";
        if (!(failure instanceof SQLiteException sqlite)) {
            return new TributaryException(ProblemKind.INTERNAL, what, "Please report it.", failure);
        }
        // Extended codes have the primary code in their low byte.
        return switch (sqlite.getResultCode().code & 0xff) {
            case 5, 6 ->
                new TributaryException(
                        ProblemKind.TEMPORARY,
                        what,
                        "Another program is using the file; try again when it has finished.",
                        failure);
            case 8 ->
                new TributaryException(
                        ProblemKind.STORAGE,
                        what,
                        "Make the file and its folder writable, or name another place with --results.",
                        failure);
            case 10, 13 ->
                new TributaryException(
                        ProblemKind.STORAGE, what, "Check the disk's free space and health, then run again.", failure);
            case 11, 26 ->
                new TributaryException(
                        ProblemKind.STORAGE,
                        what,
                        "The file is damaged or not a SQLite database; restore it from a backup.",
                        failure);
            case 14 ->
                new TributaryException(
                        ProblemKind.STORAGE, what, "Check that the file may be read and its folder exists.", failure);
            default ->
                new TributaryException(
                        otherwise, what, "Check the database's tables and triggers against the manual.", failure);
        };
    }
}

package dev.tributary.store.sqlite;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteException;

/** Turns what SQLite says into what a user can do about it. */
final class SqliteFailures {
    private SqliteFailures() {}

    /**
     * @param doing what was going on: "reading", "writing the report to"
     * @param otherwise whose problem it is when SQLite refuses a statement and the file itself is sound
     */
    static TributaryException explain(SQLException failure, Path file, String doing, ProblemKind otherwise) {
        String what = "SQLite failed while " + doing + " " + file + ": " + failure.getMessage() + ".";
        if (!(failure instanceof SQLiteException sqlite)) {
            return new TributaryException(ProblemKind.INTERNAL, what, "Please report it.", failure);
        }
        // Extended codes keep the primary code in their low byte.
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
                        "The file is damaged or no SQLite database; restore it from a backup.",
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

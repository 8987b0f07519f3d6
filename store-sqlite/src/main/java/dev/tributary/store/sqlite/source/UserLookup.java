package dev.tributary.store.sqlite.source;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.row.SessionIntake;
import dev.tributary.core.intake.row.WantedUsers;
import dev.tributary.store.sqlite.file.RowShape;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.stream.LongStream;

/**
 * Reads the sessions of some users through an index, if the source has one, instead of all sessions; in the order of
 * the rows, as in a scan.
 */
final class UserLookup {
    /** The cost of looking up a user, in rows of a scan. */
    private static final long ROWS_PER_LOOKUP = 50;

    private final Connection connection;
    private final RowShape shape;

    UserLookup(Connection connection, RowShape shape) {
        this.connection = connection;
        this.shape = shape;
    }

    /**
     * Returns whether it is faster, and gives the same sessions: all ids are texts, and no row of another user can be
     * an earlier duplicate.
     *
     * @param rows the approximate number of rows of sessions
     */
    static boolean pays(SourceShape shape, WantedUsers users, long rows) {
        return !users.forReport()
                && !users.withStrangers()
                && shape.usersIndexed()
                && shape.sessions().packable()
                && shape.sessions().distinct()
                && users.wanted() * ROWS_PER_LOOKUP < rows;
    }

    /** Reads them. */
    void read(SessionIntake intake) throws SQLException {
        long[] rows = rows(intake.users());
        try (PreparedStatement select = connection.prepareStatement(shape.select() + " WHERE rowid = ?")) {
            for (long rowid : rows) {
                select.setLong(1, rowid);
                try (ResultSet found = select.executeQuery()) {
                    SqliteRow row = new SqliteRow(found, shape);
                    row.next();
                    intake.take(row);
                }
            }
        }
    }

    private long[] rows(WantedUsers users) throws SQLException {
        LongStream.Builder rows = LongStream.builder();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT rowid FROM " + shape.from() + " WHERE " + shape.column(Field.SESSION_USER) + " = ?")) {
            for (Iterator<String> ids = users.ids(); ids.hasNext(); ) {
                select.setString(1, ids.next());
                try (ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        rows.add(found.getLong(1));
                    }
                }
            }
        }
        return rows.build().sorted().toArray();
    }
}

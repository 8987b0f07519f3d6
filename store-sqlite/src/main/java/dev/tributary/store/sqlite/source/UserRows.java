package dev.tributary.store.sqlite.source;

import dev.tributary.core.ProblemKind;
import dev.tributary.store.Belongings;
import dev.tributary.store.sqlite.file.SqliteFailures;
import dev.tributary.store.sqlite.file.SqliteFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** Finds the ids of a user's data in a source. */
final class UserRows {
    private UserRows() {}

    /**
     * Returns the user's conversions and sessions. Whole numbers and texts of the same digits are the same id, as in
     * the rest of the program.
     *
     * @throws dev.tributary.core.TributaryException USAGE when there is no such file
     */
    static Belongings of(String user, Path source) {
        try (Connection connection = SqliteFile.openSource(source)) {
            return new Belongings(
                    Set.of(user),
                    ids(connection, "SELECT conv_id FROM conversions WHERE CAST(user_id AS text) = ?", user),
                    ids(connection, "SELECT session_id FROM session_sources WHERE CAST(user_id AS text) = ?", user));
        } catch (SQLException failure) {
            throw SqliteFailures.explain(failure, source, "looking for a user in", ProblemKind.SOURCE_DATA);
        }
    }

    private static Set<String> ids(Connection connection, String sql, String user) throws SQLException {
        Set<String> ids = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, user);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String id = rows.getString(1);
                    if (id != null && !id.isEmpty()) {
                        ids.add(id);
                    }
                }
            }
        }
        return ids;
    }
}

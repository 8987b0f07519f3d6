package dev.tributary.testing;

import dev.tributary.core.column.IdColumn;
import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.core.journey.JourneyBuilder;
import dev.tributary.core.journey.Journeys;
import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.journey.option.JourneyOptions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Reads the journeys of the reference database, whose rows are known to be valid. */
final class ReferenceDatabase {
    /** The recorded answers are for journeys of the sessions strictly before their conversion. */
    private static final JourneyOptions RECORDED = new JourneyOptions(Boundary.STRICT, JourneyOptions.SERVICE_LIMIT);

    private static final String SESSIONS = """
            SELECT session_id, user_id, event_date || 'T' || event_time, channel_name,
                   holder_engagement, closer_engagement, impression_interaction
            FROM session_sources ORDER BY session_id
            """;
    private static final String CONVERSIONS = """
            SELECT conv_id, user_id, conv_date || 'T' || conv_time, revenue FROM conversions ORDER BY conv_id
            """;

    private ReferenceDatabase() {}

    /** Opened without writing to it or to its folder. */
    static Journeys journeys(Path file) throws SQLException {
        String url = "jdbc:sqlite:" + file.toUri() + "?mode=ro&immutable=1";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            IdIndex users = new IdIndex();
            IdColumn ids = new IdColumn();
            SessionTableBuilder sessions = new SessionTableBuilder(ids);
            try (ResultSet row = statement.executeQuery(SESSIONS)) {
                while (row.next()) {
                    ids.append(row.getString(1));
                    sessions.add(
                            users.add(row.getString(2)),
                            millis(row.getString(3)),
                            row.getString(4),
                            row.getBoolean(5),
                            row.getBoolean(6),
                            row.getBoolean(7));
                }
            }
            List<Conversion> conversions = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(CONVERSIONS)) {
                while (row.next()) {
                    int user = users.add(row.getString(2));
                    conversions.add(new Conversion(
                            conversions.size(), row.getString(1), user, millis(row.getString(3)), row.getDouble(4)));
                }
            }
            return new JourneyBuilder(sessions.build(users.size()), RECORDED).build(conversions, DateWindow.ALL);
        }
    }

    private static long millis(String text) {
        return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}

package dev.tributary.testing.servers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.ReferenceData;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServersTest {
    private static void isCopied(TestDatabase database) throws SQLException {
        database.copyOf(ReferenceData.require().challengeDb());
        try (Connection connection = database.connect();
                ResultSet count = connection.createStatement().executeQuery("SELECT count(*) FROM session_sources")) {
            count.next();
            assertThat(count.getInt(1)).isPositive();
        }
    }

    @Test
    void theReferenceDatabaseIsCopiedIntoEachServer() throws SQLException {
        for (TestDatabase database : List.of(
                PostgresServer.shared().database("reference"),
                PostgresServer.debian().database("reference"),
                MariaServer.shared().database("reference"))) {
            isCopied(database);
        }
    }
}

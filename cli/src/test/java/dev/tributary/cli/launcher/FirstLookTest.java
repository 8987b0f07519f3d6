package dev.tributary.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.reliability.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Somebody's own tables are looked at in a folder with nothing else, without a key or any setting. */
@Timeout(180)
class FirstLookTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void ownTables() throws SQLException, IOException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("web.db"));
                Statement statement = database.createStatement()) {
            statement.executeUpdate("CREATE TABLE \"B\u00e9suche\" (id, visitor, started_at, channel)");
            statement.executeUpdate(
                    "INSERT INTO \"B\u00e9suche\" VALUES (1, 'anna', '2024-03-01T09:30:00+01:00', 'Caf\u00e9'),"
                            + " (2, 'anna', '2024-03-01T10:00Z', 'Email')");
            statement.executeUpdate("CREATE TABLE orders (number, visitor, paid_at, total)");
            statement.executeUpdate("INSERT INTO orders VALUES (7, 'anna', '2024-03-02T10:00:00Z', 20)");
        }
        Files.writeString(folder.resolve("tributary.yml"), """
                source:
                  sessions:
                    table: B\u00e9suche
                    columns: {session_id: id, user_id: visitor, timestamp: started_at, channel_name: channel}
                  conversions:
                    table: orders
                    columns: {conv_id: number, user_id: visitor, timestamp: paid_at, revenue: total}
                """);
    }

    @Test
    void theRowsAreShownAsTheyAreReadAndNothingIsLeftBehind() throws IOException {
        String shown = Started.well(folder, "LC_ALL=C tributary preview --db web.db");

        assertThat(shown)
                .contains("Sessions: table B\u00e9suche (tributary.yml)", "iso, found")
                .containsPattern("1 +\\| anna \\| 2024-03-01 08:30:00 \\| Caf\u00e9")
                .contains("Journeys: 1 of 1", "Revenue    20.00");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("web.db", "tributary.yml");
        }
    }

    @Test
    void aRowThatIsSetAsideIsToldByTheExitCode() throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("web.db"));
                Statement statement = database.createStatement()) {
            statement.executeUpdate("INSERT INTO orders VALUES (8, 'anna', 'soon', 20)");
        }
        Child.Ended ended = Started.shell(folder, "tributary preview --db web.db --json");

        assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(10);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).contains("\"code\" : \"conversion_moment_unusable\"");
    }
}

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Identities and the users of orders, in an otherwise empty folder, through the real launcher. */
@Timeout(180)
class JoinedShopTest {
    @TempDir
    private Path folder;

    private void sql(String... statements) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("web.db"));
                Statement statement = database.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    @Test
    void aPersonWithACookieAndAnAddressHasOneJourney() throws IOException, SQLException {
        sql(
                "CREATE TABLE visits (id, visitor, at, channel)",
                "INSERT INTO visits VALUES (1, 'cookie-1', '2024-03-01 10:00', 'SEO'), (2, 'ann', '2024-03-02', 'Email')",
                "CREATE TABLE orders (number, email, at, total)",
                "INSERT INTO orders VALUES (1001, 'ann@example.org', '2024-03-03 08:00', '120.00')",
                "CREATE TABLE logins (cookie, account)",
                "INSERT INTO logins VALUES ('cookie-1', 'ann'), ('cookie-1', 'ann')",
                "CREATE TABLE purchases (order_number, visitor)",
                "INSERT INTO purchases VALUES ('1001', 'cookie-1')");
        Files.writeString(folder.resolve("tributary.yml"), """
                source:
                  sessions:
                    table: visits
                    columns: {session_id: id, user_id: visitor, timestamp: at, channel_name: channel}
                  conversions:
                    table: orders
                    columns: {conv_id: number, user_id: email, timestamp: at, revenue: total}
                    user_from: {table: purchases, columns: {conv_id: order_number, user_id: visitor}}
                  identities: {table: logins, columns: {alias: cookie, user_id: account}}
                """);

        Child.Ended run = Started.shell(folder, "tributary run --db web.db --out out");

        assertThat(run.exitCode()).as("%s", run).isZero();
        assertThat(run.out())
                .contains("Identities 1 alias; by one, 1 session and 1 conversion found their user\n")
                .contains("Orders     1 of 1 conversion found their user by user_from")
                .contains("Journeys   1 with 2 sessions");
        assertThat(Started.well(folder, "tributary forget --user cookie-1 --db web.db --out out"))
                .contains("the credit of 1 conversion");
    }
}

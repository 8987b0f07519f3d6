package dev.tributary.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.reliability.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Identities and the users of orders, from exported files in an otherwise empty folder, through the real launcher. */
@Timeout(180)
class JoinedFilesTest {
    @TempDir
    private Path folder;

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aPersonWithACookieAndAnAddressHasOneJourney() throws IOException {
        file("visits.csv", "id,visitor,at,channel\n1,cookie-1,2024-03-01 10:00,SEO\n2,ann,2024-03-02 09:30,Email\n");
        file("orders.csv", "number,email,at,total\n1001,ann@example.org,2024-03-03 08:00,120.00\n");
        file("logins.csv", "cookie,account\ncookie-1,ann\ncookie-1,ann\n");
        file("purchases.csv", "order_number,visitor\n1001,cookie-1\n");
        file("tributary.yml", """
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

        Child.Ended run = Started.shell(folder, "tributary run --db csv:. --out out");

        assertThat(run.exitCode()).as("%s", run).isZero();
        assertThat(run.out())
                .contains("Identities 1 alias; by one, 1 session and 1 conversion found their user\n")
                .contains("Orders     1 of 1 conversion found their user by user_from")
                .contains("Journeys   1 with 2 sessions");
        assertThat(Started.well(folder, "tributary forget --user cookie-1 --db csv:. --out out"))
                .contains("the credit of 1 conversion");
    }
}

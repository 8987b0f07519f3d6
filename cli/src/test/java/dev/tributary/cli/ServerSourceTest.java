package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.ReferenceData;
import dev.tributary.testing.servers.CuttingProxy;
import dev.tributary.testing.servers.MariaServer;
import dev.tributary.testing.servers.PostgresServer;
import dev.tributary.testing.servers.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program on database servers: as on the file whose rows they have. */
class ServerSourceTest {
    @TempDir
    private Path folder;

    private static List<TestDatabase> databases(String name) {
        return List.of(
                PostgresServer.shared().database(name),
                PostgresServer.debian().database(name),
                MariaServer.shared().database(name));
    }

    @Test
    void theReferenceDatabaseGivesTheSameReportToTheByteOnEachServer() throws IOException {
        Path file = ReferenceData.require().challengeDb();
        Files.copy(file, folder.resolve("shop.db"));
        Cli cli = new Cli(folder);
        Cli.Result expected = cli.run(
                "run", "--db", "shop.db", "--results", "apart.db", "--attributor", "ihc-local", "--out", "file");
        assertThat(expected.exitCode()).as(expected.all()).isIn(0, 10);
        for (TestDatabase database : databases("reference")) {
            String address = database.copyOf(file).address();
            String out = "out-" + address.replaceAll("[^a-z0-9]", "");
            Cli.Result run = cli.run("run", "--db", address, "--attributor", "ihc-local", "--out", out);
            assertThat(run.exitCode()).as(run.all()).isEqualTo(expected.exitCode());
            for (String report : List.of("channel_reporting.csv", "quarantine.csv", "conversions_without_credit.csv")) {
                if (Files.exists(folder.resolve("file").resolve(report))) {
                    assertThat(folder.resolve(out).resolve(report))
                            .as(address)
                            .hasSameBinaryContentAs(folder.resolve("file").resolve(report));
                }
            }
            assertThat(folder.resolve(out).resolve("tributary.db")).isRegularFile();
            assertThat(cli.run("preview", "--db", address).out()).contains("session_sources");
            for (String command : List.of("status", "runs", "report", "export", "compare", "figures", "plan")) {
                Cli.Result found = cli.run(command, "--db", address, "--out", out);
                assertThat(found.exitCode()).as(command + found.all()).isIn(0, 10);
            }
        }
    }

    @Test
    void aConnectionThatBreaksLeavesNothingHalf() throws IOException {
        Cli cli = new Cli(folder);
        cli.run("generate", "--out", "shop.db", "--sessions", "2000", "--conversions", "150");
        TestDatabase database = PostgresServer.shared().database("broken").copyOf(folder.resolve("shop.db"));
        assertThat(cli.run("run", "--db", database.address(), "--out", "out").exitCode())
                .isZero();
        byte[] report = Files.readAllBytes(folder.resolve("out/channel_reporting.csv"));
        database.run("DELETE FROM session_costs");
        for (long bytes : new long[] {10, 2_000, 20_000, 100_000}) {
            try (CuttingProxy proxy =
                    CuttingProxy.before(PostgresServer.shared().port(), bytes)) {
                String address = "postgresql://postgres@127.0.0.1:" + proxy.port() + "/broken";
                Cli.Result run = cli.run("run", "--db", address, "--out", "out");
                assertThat(run.exitCode()).as(run.all()).isEqualTo(75);
                assertThat(run.err()).contains("The connection to PostgreSQL at 127.0.0.1:", "try again");
                assertThat(folder.resolve("out/channel_reporting.csv")).hasBinaryContent(report);
            }
        }
        Cli.Result last = cli.run("run", "--db", database.address(), "--out", "out");
        assertThat(last.exitCode()).as(last.all()).isZero();
    }
}

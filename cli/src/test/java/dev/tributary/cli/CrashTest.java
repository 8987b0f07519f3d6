package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.store.crash.FailPoint;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that crashes between two of its writes is detected, and the same command completes it. */
class CrashTest {
    private static final List<String> RESULTS = List.of(
            "SELECT * FROM attribution_customer_journey ORDER BY 1, 2",
            "SELECT * FROM channel_reporting ORDER BY 1, 2");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facts.read",
                "report.staged",
                "report.publishing",
                "published",
                "results.written",
                "results.written:4",
                "results.written:5",
                "file.written",
                "file.written:3"
            })
    void theSameCommandAgainEndsWhereAnUninterruptedRunDoes(String point) throws Exception {
        Cli cli = new Cli(folder);
        Shop shop = shop("shop.db");
        Shop other = shop("other.db");
        for (Shop each : List.of(shop, other)) {
            each.session("s2", "u2", "2025-05-03", "10:00:00", "Ads")
                    .conversion("c2", "u2", "2025-05-04", "10:00:00", 5);
        }
        cli.run("run", "--db", "other.db", "--out", "other");
        try (OwnProcess run = OwnProcess.start(
                folder,
                Map.of("JAVA_TOOL_OPTIONS", "-D" + FailPoint.PROPERTY + "=" + point),
                "run",
                "--db",
                "shop.db",
                "--out",
                "out",
                "--run-id",
                "killed")) {
            assertThat(run.exitCode()).isEqualTo(FailPoint.KILLED);
        }
        boolean ended = point.equals("results.written:5");
        Cli.Result status = cli.run("status", "--db", "shop.db", "--out", "out");
        assertThat(status.exitCode()).as(status.all()).isZero();
        assertThat(status.out()).contains("killed", "nothing").contains(ended ? "success" : "crashed");

        Cli.Result again = cli.run("run", "--db", "shop.db", "--out", "out");
        assertThat(again.exitCode()).as(again.all()).isZero();
        assertThat(again.err().contains("(run, killed) crashed")).isEqualTo(!ended);
        RESULTS.forEach(query -> assertThat(shop.rows(query)).isEqualTo(other.rows(query)));
        assertThat(folder.resolve("out/channel_reporting.csv"))
                .hasSameBinaryContentAs(folder.resolve("other/channel_reporting.csv"));
        assertThat(folder.resolve("out")).isDirectoryNotContaining("glob:**-tmp");
    }

    /** Returns a shop with results. */
    private Shop shop(String file) {
        Shop shop = Shop.create(folder.resolve(file))
                .session("s1", "u1", "2025-05-01", "10:00:00", "Email")
                .conversion("c1", "u1", "2025-05-02", "10:00:00", 20);
        assertThat(new Cli(folder).run("run", "--db", file, "--out", "first").exitCode())
                .isZero();
        return shop;
    }
}

package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.store.Results;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Status and runs on results of every version, which they do not change. */
class StatusTest {
    @TempDir
    private Path folder;

    private Cli cli;
    private Shop shop;

    @BeforeEach
    void makeAShop() {
        cli = new Cli(folder);
        shop = Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2025-05-01", "10:00:00", "Email")
                .conversion("c1", "u1", "2025-05-02", "10:00:00", 20);
    }

    /** Runs a command that must not change the database or create files beside it. */
    private Cli.Result ask(String... arguments) throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("shop.db"));
        Cli.Result result = cli.run(arguments);
        assertThat(Files.readAllBytes(folder.resolve("shop.db"))).isEqualTo(before);
        return result;
    }

    @Test
    void withoutResultsThereAreNone() throws IOException {
        Cli.Result status = ask("status", "--db", "shop.db");
        assertThat(status.exitCode()).isZero();
        assertThat(status.out()).contains("no results yet").doesNotContain("Credited");
        assertThat(ask("runs", "--db", "shop.db").out()).contains("No run is recorded.");
        assertThat(ask("runs", "list", "--db", "shop.db", "--json").out()).contains("\"runs\" : [ ]");
        assertThat(ask("status", "--db", "shop.db", "--json").out())
                .contains("\"schema_version\" : 0", "\"running\" : null", "\"warning\" : null");
        assertThat(folder).isDirectoryNotContaining("glob:**.lock");
    }

    @Test
    void resultsOfTheFirstReleaseAreReadAsTheyAre() throws IOException {
        try (InputStream script = Results.class.getResourceAsStream("sqlite/table/schema-1.sql")) {
            assertThat(script).isNotNull();
            shop.sql(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        shop.sql("INSERT INTO tributary_journey VALUES ('c1', 1)");
        assertThat(ask("status", "--db", "shop.db").out())
                .contains("tables of version 1", "1 conversion", "0 requests");
        assertThat(ask("runs", "--db", "shop.db").out()).contains("No run is recorded.");
        assertThat(ask("runs", "show", "x", "--db", "shop.db").exitCode()).isEqualTo(2);
    }

    @Test
    void theRunsAreListedNewestFirstAndShownByTheBeginningOfTheirIds() throws IOException {
        cli.run("run", "--db", "shop.db", "--run-id", "monday");
        cli.run("report", "--db", "shop.db", "--run-id", "monday-report");
        shop.sql("UPDATE tributary_run SET started_at = '2025-06-01T00:00:00Z' WHERE run_id = 'monday'");
        assertThat(ask("runs", "list", "--db", "shop.db").out().lines())
                .satisfiesExactly(
                        first -> assertThat(first).matches(".*  report     success      0  monday-report"),
                        second -> assertThat(second).matches(".*  run        success      0  monday"));
        assertThat(ask("runs", "show", "monday-", "--db", "shop.db").out())
                .contains("monday-report", "success, exit code 0");
        assertThat(ask("runs", "show", "monday", "--db", "shop.db").out()).contains("Command    run");
        assertThat(ask("runs", "show", "mon", "--db", "shop.db").err()).contains("2 runs");
        assertThat(ask("status", "--db", "shop.db").out()).contains("monday", "1 conversion");
    }

    @Test
    void aChangeThatACrashLeftHalfWrittenIsTakenBack() throws Exception {
        cli.run("run", "--db", "shop.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("shop.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA cache_size = 1");
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
                    + " INSERT INTO attribution_customer_journey SELECT 'x', i, 0.5 FROM n");
            // The state after a power failure: part of the change in the file, and the journal for undoing it beside
            // it.
            Files.copy(folder.resolve("shop.db"), folder.resolve("dead.db"));
            Files.copy(folder.resolve("shop.db-journal"), folder.resolve("dead.db-journal"));
        }
        Cli.Result status = cli.run("status", "--db", "dead.db");
        assertThat(status.exitCode()).as(status.all()).isZero();
        assertThat(Shop.open(folder.resolve("dead.db")).rows("SELECT count(*) FROM attribution_customer_journey"))
                .containsExactly("1");
        assertThat(folder.resolve("dead.db-journal")).doesNotExist();
    }

    @Test
    void requestsInDoubtAreCounted() throws IOException {
        cli.run("run", "--db", "shop.db");
        shop.sql("INSERT INTO tributary_request (run_id, state, journeys, sessions, sent_at) VALUES"
                + " ('r', 'SENT', 1, 1, 't'), ('r', 'IN_DOUBT', 1, 1, 't'), ('r', 'APPLIED', 1, 1, 't')");
        assertThat(ask("status", "--db", "shop.db").out()).contains("In doubt   2 requests");
    }

    @Test
    void anIdOfControlCharactersIsShownHarmless() throws IOException {
        cli.run("run", "--db", "shop.db");
        shop.sql("UPDATE tributary_run SET run_id = char(27) || '[31m' || char(10) || 'x', host = char(27)");
        assertThat(ask("runs", "list", "--db", "shop.db").out())
                .contains("\\u001b[31m\\u000ax")
                .doesNotContain("\u001b");
        assertThat(ask("runs", "show", "\u001b[31m", "--db", "shop.db").out()).doesNotContain("\u001b");
        assertThat(ask("runs", "show", "\u001bnone", "--db", "shop.db").all()).doesNotContain("\u001b");
    }

    @Test
    void aRowThatIsNoneOfOursIsTold() throws IOException {
        cli.run("run", "--db", "shop.db");
        shop.sql("UPDATE tributary_run SET started_at = 'yesterday'");
        Cli.Result result = ask("status", "--db", "shop.db");
        assertThat(result.exitCode()).isEqualTo(14);
        assertThat(result.err()).contains("yesterday");
    }

    @Test
    void whatIsMistypedIsToldWithWhatWasMeant() throws IOException {
        assertThat(ask("status", "--db", "shpo.db").err()).contains("Did you mean");
        assertThat(ask("status").err()).contains("No database is named");
        assertThat(ask("runs", "shw", "x", "--db", "shop.db").err()).contains("Did you mean show?");
        assertThat(ask("runs", "show", "--db", "shop.db").err()).contains("No run to show");
        assertThat(ask("runs", "list", "x", "--db", "shop.db").err()).contains("runs show x");
    }
}

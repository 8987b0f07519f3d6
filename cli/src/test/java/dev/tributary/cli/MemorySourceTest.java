package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.memory.MemoryConnector;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.store.contract.SourceRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program works with a kind of source that it does not know. */
class MemorySourceTest {
    @TempDir
    private Path folder;

    @Test
    void theSameRowsInMemoryAndInADatabaseMakeTheSameReport() throws IOException {
        SourceRows rows = new SourceRows();
        Shop shop = Shop.create(folder.resolve("shop.db"));
        for (int user = 0; user < 20; user++) {
            for (int session = 0; session < 3; session++) {
                String id = "s" + user + session;
                String channel = session == 1 ? "Search" : "Email " + user % 3;
                rows.add(
                        SourceTable.SESSIONS, id, "u" + user, "2023-09-01", "10:0" + session + ":00", channel, 1, 1, 0);
                shop.session(id, "u" + user, "2023-09-01", "10:0" + session + ":00", channel);
                rows.cost(id, user + 0.25);
                shop.cost(id, user + 0.25);
            }
            rows.conversion("c" + user, "u" + user, 10.5 + user);
            shop.conversion("c" + user, "u" + user, "2023-09-02", "10:00:00", 10.5 + user);
        }
        rows.conversion("late", null, 3.5);
        shop.sql("INSERT INTO conversions VALUES ('late', NULL, '2023-09-02', '10:00:00', 3.5)");
        String memory = MemoryConnector.put("shop", rows);

        Cli cli = new Cli(folder);
        Cli.Result kept = cli.run("run", "--db", memory, "--results", "results.db", "--out", "memory");
        Cli.Result same = cli.run("run", "--db", "shop.db", "--results", "other.db", "--out", "sqlite");

        assertThat(kept.exitCode()).as(kept.all()).isEqualTo(10);
        assertThat(same.exitCode()).as(same.all()).isEqualTo(10);
        for (String file : new String[] {"channel_reporting.csv", "quarantine.csv", "conversions_without_credit.csv"}) {
            assertThat(folder.resolve("memory").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("sqlite").resolve(file));
        }
        assertThat(Files.readString(folder.resolve("memory/channel_reporting.csv")))
                .contains("Search");
        assertThat(cli.run("figures", "--db", memory, "--out", "figures").exitCode())
                .isEqualTo(10);
        assertThat(cli.run("compare", "--db", memory, "--models", "linear,markov", "--out", "compare")
                        .exitCode())
                .isEqualTo(10);
    }

    @Test
    void resultsThatASourceCannotHoldAreKeptAndFoundInTheFolderOfTheFiles() {
        String memory = MemoryConnector.put(
                "alone",
                new SourceRows()
                        .session("s", "u", "Email")
                        .conversion("c", "u", 1)
                        .cost("s", 0.5));
        Cli cli = new Cli(folder);
        assertThat(cli.run("explain", "c", "--db", memory, "--out", "out").out())
                .as("before there are results")
                .contains("Email");
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(cli.run("status", "--db", memory, "--out", "out").err()).contains("tributary.db");

        Cli.Result run = cli.run("run", "--db", memory, "--out", "out");
        assertThat(run.exitCode()).as(run.all()).isZero();
        assertThat(folder.resolve("out/tributary.db")).isRegularFile();
        for (String command : new String[] {"status", "runs", "ledger", "report", "export", "compare"}) {
            Cli.Result found = cli.run(command, "--db", memory, "--out", "out");
            assertThat(found.exitCode()).as(command + found.all()).isZero();
        }
        assertThat(cli.run("explain", "c", "--db", memory, "--out", "out", "--json")
                        .out())
                .contains("\"stored\"");
        assertThat(cli.run("forget", "--user", "u", "--db", memory, "--out", "out")
                        .exitCode())
                .isZero();
    }

    @Test
    void resultsAreNeverWrittenWhereNobodyHasWrittenHow() {
        String memory = MemoryConnector.put(
                "alone", new SourceRows().session("s", "u", "Email").conversion("c", "u", 1));
        Cli.Result refused = new Cli(folder).run("run", "--db", memory, "--results", memory);
        assertThat(refused.exitCode()).as(refused.all()).isEqualTo(2);
        assertThat(refused.err()).contains("Results cannot be kept in memory:", "--results");
    }
}

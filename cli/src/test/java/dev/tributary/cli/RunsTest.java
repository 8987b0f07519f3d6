package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.pipeline.Pipeline;
import dev.tributary.pipeline.settings.Command;
import dev.tributary.pipeline.settings.RunCall;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.pipeline.settings.StepName;
import dev.tributary.pipeline.step.RunListener;
import dev.tributary.pipeline.summary.RunSummary;
import dev.tributary.report.run.Forms;
import dev.tributary.report.run.RunJson;
import dev.tributary.store.connect.Address;
import dev.tributary.store.lock.Holder;
import dev.tributary.store.lock.LockFile;
import dev.tributary.store.lock.RunLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs one at a time; each is recorded however it ends. */
class RunsTest {
    private static final Instant NOON = Instant.parse("2025-06-01T12:00:00Z");
    private static final Holder HOLDER = new Holder("run", "other-run", NOON, "build-3", 4711);

    @TempDir
    private Path folder;

    private Cli cli;
    private Shop shop;

    @BeforeEach
    void makeAShop() {
        cli = new Cli(folder);
        shop = Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2025-05-01", "10:00:00", "Email")
                .conversion("c1", "u1", "2025-05-02", "10:00:00", 20)
                .cost("s1", 1);
    }

    private Cli.Result run(String... more) {
        return cli.run(Stream.concat(Stream.of("run", "--db", "shop.db", "--out", "out"), Stream.of(more))
                .toArray(String[]::new));
    }

    private Cli.Result status() {
        return cli.run("status", "--db", "shop.db", "--out", "out");
    }

    private String manifest() throws IOException {
        return Files.readString(folder.resolve("out/run_results.json"));
    }

    private RunSettings settings() {
        return RunSettings.usual(Address.of(folder.resolve("shop.db")), folder.resolve("out"));
    }

    private static RunCall call(AtomicBoolean stop) {
        return new RunCall("tributary test", Optional.of("r1"), Clock.fixed(NOON, ZoneOffset.UTC), stop::get);
    }

    @Test
    void whatIsPrintedStandsInTheTableAndInTheFolder() throws IOException {
        Cli.Result result = run("--json");
        assertThat(result.exitCode()).as(result.all()).isZero();
        assertThat(manifest()).isEqualTo(result.out());
        assertThat(shop.rows("SELECT document FROM tributary_run"))
                .containsExactly(result.out().strip());
        assertThat(shop.rows("SELECT command, state, exit_code FROM tributary_run"))
                .containsExactly("run|SUCCEEDED|0");
    }

    @Test
    void newIdsAreInTheOrderOfTime() {
        run();
        cli.run("export", "--db", "shop.db", "--out", "out");
        List<String> ids = shop.rows("SELECT run_id FROM tributary_run ORDER BY run_id");
        assertThat(ids)
                .allMatch(id -> id.matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
        assertThat(shop.rows("SELECT command FROM tributary_run ORDER BY run_id"))
                .containsExactly("run", "export");
    }

    @Test
    void anIdThatWasUsedIsUsedForAFurtherAttempt() {
        run("--run-id", "scheduled__2025-06-01T00:00:00+00:00");
        run("--run-id", "scheduled__2025-06-01T00:00:00+00:00");
        run("--run-id", "scheduled__2025-06-01T00:00:00+00:00");
        assertThat(shop.rows("SELECT run_id FROM tributary_run ORDER BY run_id"))
                .containsExactly(
                        "scheduled__2025-06-01T00:00:00+00:00",
                        "scheduled__2025-06-01T00:00:00+00:00/2",
                        "scheduled__2025-06-01T00:00:00+00:00/3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "../x", "x/2", "-x", "é", "a\nb", "'"})
    void anIdWithOtherCharactersIsRefused(String id) {
        Cli.Result refused = run("--run-id=" + id);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("cannot be a run's id");
    }

    @Test
    void theSecondOfTwoRunsEndsAtOnceAndChangesNothing() {
        run();
        List<String> before = shop.rows("SELECT * FROM tributary_run");
        try (RunLock lock = RunLock.take(LockFile.of(folder.resolve("shop.db")), HOLDER)) {
            assertThat(lock).isNotNull();
            for (String command : List.of("run", "attribute", "report", "export")) {
                Cli.Result second = cli.run(command, "--db", "shop.db", "--out", "second", "--json");
                assertThat(second.exitCode()).isEqualTo(75);
                assertThat(second.err()).contains("Another run works on the results", "process 4711 on build-3");
                assertThat(second.out()).contains("\"kind\" : \"temporary\"");
            }
            assertThat(folder.resolve("second")).doesNotExist();
            assertThat(shop.rows("SELECT * FROM tributary_run")).isEqualTo(before);
            assertThat(cli.run("journeys", "--db", "shop.db", "--out", "second").exitCode())
                    .isZero();
            assertThat(status().out()).contains("process 4711 on build-3");
        }
        assertThat(run().exitCode()).isZero();
    }

    @Test
    void aMistypedDatabaseLeavesNoLockBehind() {
        assertThat(cli.run("run", "--db", "shpo.db").err()).contains("Did you mean");
        assertThat(cli.run("report", "--db", "shop.db", "--results", "none.db").exitCode())
                .isEqualTo(2);
        assertThat(folder.resolve("shpo.db.tributary.lock")).doesNotExist();
        assertThat(folder.resolve("none.db.tributary.lock")).doesNotExist();
    }

    @Test
    void aDatabaseThatIsNoSourceStaysAsItWas() throws IOException {
        shop.sql("DROP TABLE session_sources");
        byte[] before = Files.readAllBytes(folder.resolve("shop.db"));
        assertThat(run().exitCode()).isEqualTo(11);
        assertThat(Files.readAllBytes(folder.resolve("shop.db"))).isEqualTo(before);
        assertThat(manifest()).contains("\"status\" : \"failed\"", "\"results\" : null");
    }

    @Test
    void aRunThatFailsStandsAsFailed() throws IOException {
        run();
        shop.sql("DROP TABLE session_sources");
        assertThat(run().exitCode()).isEqualTo(11);
        assertThat(shop.rows("SELECT state, exit_code FROM tributary_run ORDER BY run_id"))
                .containsExactly("SUCCEEDED|0", "FAILED|11");
        assertThat(manifest()).contains("\"status\" : \"failed\"", "\"exit_code\" : 11");
    }

    @Test
    void aRunThatEndedWithoutAWordIsRecognisedAndTold() throws IOException {
        run("--run-id", "killed");
        shop.sql("UPDATE tributary_run SET state = 'RUNNING', exit_code = NULL, ended_at = NULL,"
                + " document = replace(document, '\"success\"', '\"running\"')");
        assertThat(status().out()).contains("The last run crashed");
        assertThat(cli.run("runs", "show", "kil", "--db", "shop.db", "--json").out())
                .contains("\"status\" : \"crashed\"");
        assertThat(shop.rows("SELECT state FROM tributary_run")).containsExactly("RUNNING");

        Cli.Result next = run("--run-id", "next");
        assertThat(next.exitCode()).isZero();
        assertThat(next.err()).contains("(run, killed) crashed");
        assertThat(shop.rows("SELECT run_id, state FROM tributary_run ORDER BY run_id"))
                .containsExactly("killed|CRASHED", "next|SUCCEEDED");
        assertThat(cli.run("runs", "show", "killed", "--db", "shop.db", "--json")
                        .out())
                .contains("\"status\" : \"crashed\"");
        assertThat(run().err()).isEmpty();
    }

    @Test
    void aFaultOfTheProgramEndsTheRunAsFailedAndLetsTheNextOneIn() throws IOException {
        run();
        RunListener faulty = new RunListener() {
            @Override
            public void step(StepName step) {
                if (step == StepName.REPORT) {
                    throw new IllegalStateException("a fault");
                }
            }
        };
        RunSummary summary = Pipeline.run(Command.RUN, settings(), call(new AtomicBoolean()), Forms.ALL, faulty);
        assertThat(summary.exitCode().code()).isEqualTo(1);
        assertThat(shop.rows("SELECT state, exit_code FROM tributary_run WHERE run_id = 'r1'"))
                .containsExactly("FAILED|1");
        assertThat(manifest()).contains("a fault");
        assertThat(run().exitCode()).isZero();
    }

    @Test
    void aRunThatIsToldToStopEndsBeforeItsNextStepAndIsWrittenDown() throws IOException {
        AtomicBoolean stop = new AtomicBoolean();
        List<String> began = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void step(StepName step) {
                began.add(step.label());
                stop.set(true);
            }
        };
        RunSummary summary = Pipeline.run(Command.RUN, settings(), call(stop), Forms.ALL, listener);
        assertThat(began).containsExactly("attribute");
        assertThat(summary.exitCode().code()).isEqualTo(143);
        assertThat(shop.rows("SELECT run_id, state, exit_code, started_at, ended_at FROM tributary_run"))
                .containsExactly("r1|CANCELLED|143|2025-06-01T12:00:00Z|2025-06-01T12:00:00Z");
        assertThat(shop.rows("SELECT count(*) FROM attribution_customer_journey"))
                .containsExactly("1");
        assertThat(manifest())
                .isEqualTo(RunJson.of(summary) + "\n")
                .contains("The run was stopped before the step report");
    }

    @Test
    void resultsThatWerePutBackFromACopyAreTold() throws IOException {
        run("--run-id", "first");
        Files.copy(folder.resolve("shop.db"), folder.resolve("copy.db"));
        run("--run-id", "second");
        Files.delete(folder.resolve("shop.db"));
        Files.copy(folder.resolve("copy.db"), folder.resolve("shop.db"));
        assertThat(status().err()).contains("run 'second'", "older copy", "tributary plan");
        assertThat(run().err()).contains("run 'second'", "older copy", "tributary plan");
        assertThat(run().err()).isEmpty();
        assertThat(cli.run("export", "--db", "copy.db", "--out", "out").err()).isEmpty();
    }

    @Test
    void aManifestThatIsNoneIsReplaced() throws IOException {
        Files.createDirectory(folder.resolve("out"));
        Files.writeString(folder.resolve("out/run_results.json"), "[\"no\", {");
        Files.writeString(folder.resolve("out/run_results.json.tributary-tmp"), "left by a crash");
        Cli.Result result = run();
        assertThat(result.exitCode()).as(result.all()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(manifest()).contains("\"status\" : \"success\"");
        assertThat(folder.resolve("out/run_results.json.tributary-tmp")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenToFailsTheRunInItsRecordToo() throws IOException {
        run("--run-id", "first");
        Files.delete(folder.resolve("out/run_results.json"));
        Files.createDirectories(folder.resolve("out/run_results.json/full"));
        Cli.Result result = run("--run-id", "second");
        assertThat(result.exitCode()).isEqualTo(14);
        assertThat(shop.rows("SELECT state, exit_code FROM tributary_run WHERE run_id = 'second'"))
                .containsExactly("FAILED|14");
    }
}

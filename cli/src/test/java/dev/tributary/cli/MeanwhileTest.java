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
import dev.tributary.store.connect.Address;
import dev.tributary.testing.Behaviour;
import dev.tributary.testing.BillingService;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of the data during a run, or between two runs. */
class MeanwhileTest {
    private static final String CREDITS = "SELECT * FROM attribution_customer_journey ORDER BY 1, 2";
    private static final Instant NOON = Instant.parse("2025-06-01T12:00:00Z");

    @TempDir
    private Path folder;

    private Shop shop;

    @BeforeEach
    void makeAShop() {
        shop = Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2025-05-01", "10:00:00", "Email")
                .conversion("c1", "u1", "2025-05-02", "10:00:00", 20)
                .cost("s1", 1);
    }

    private RunSettings settings() {
        return RunSettings.usual(Address.of(folder.resolve("shop.db")), folder.resolve("out"));
    }

    private RunSummary run(Instant at, String id, RunListener listener) {
        RunCall call = new RunCall("tributary test", Optional.of(id), Clock.fixed(at, ZoneOffset.UTC), () -> false);
        return Pipeline.run(Command.RUN, settings(), call, Forms.ALL, listener);
    }

    @Test
    void aSourceThatChangesDuringARunIsReportedAsItWasReadAndTheNextRunSeesTheRest() {
        RunListener meanwhile = new RunListener() {
            @Override
            public void step(StepName step) {
                if (step == StepName.REPORT) {
                    shop.session("s2", "u2", "2025-05-01", "10:00:00", "Search")
                            .conversion("c2", "u2", "2025-05-03", "10:00:00", 40)
                            .cost("s2", 2);
                }
            }
        };
        assertThat(run(NOON, "first", meanwhile).exitCode().code()).isZero();
        assertThat(shop.rows("SELECT sum(cost), sum(ihc), sum(ihc_revenue) FROM channel_reporting"))
                .containsExactly("1.0|1.0|20.0");

        assertThat(run(NOON, "second", RunListener.SILENT).exitCode().code()).isZero();
        assertThat(shop.rows("SELECT sum(cost), sum(ihc), sum(ihc_revenue) FROM channel_reporting"))
                .containsExactly("3.0|2.0|60.0");
    }

    @Test
    void whileTheServiceAnswersTheSourceCanBeWrittenTo() throws Exception {
        String key = "canary-key-4711";
        try (BillingService service = BillingService.start(key, Behaviour.CALM)) {
            service.hold();
            // A separate thread, because shared ones may be used inside a run.
            FutureTask<Cli.Result> run = new FutureTask<>(() -> new Cli(folder)
                    .with("IHC_API_KEY", key)
                    .run(
                            "run",
                            "--db",
                            "shop.db",
                            "--results",
                            "results.db",
                            "--ihc-url",
                            service.origin(),
                            "--conv-type-id",
                            "t"));
            new Thread(run, "run").start();
            assertThat(service.awaitRequests(1, Duration.ofSeconds(30))).isTrue();

            shop.cost("s2", 2);

            service.release();
            Cli.Result result = run.get();
            assertThat(result.exitCode()).as(result.all()).isZero();
            assertThat(result.out()).contains("1 session, 1 conversion, 1 cost;");
        }
    }

    @Test
    void aClockThatIsSetBackADayChangesNoResultAndNoRunIsLost() {
        assertThat(run(NOON, "first", RunListener.SILENT).exitCode().code()).isZero();
        List<String> credits = shop.rows(CREDITS);

        assertThat(run(NOON.minusSeconds(86_400), "second", RunListener.SILENT)
                        .exitCode()
                        .code())
                .isZero();
        assertThat(run(Instant.EPOCH, "third", RunListener.SILENT).exitCode().code())
                .isZero();

        assertThat(shop.rows(CREDITS)).isEqualTo(credits);
        assertThat(shop.rows("SELECT run_id, state FROM tributary_run ORDER BY run_id"))
                .containsExactly("first|SUCCEEDED", "second|SUCCEEDED", "third|SUCCEEDED");
        Cli.Result status = new Cli(folder).run("status", "--db", "shop.db", "--out", "out");
        assertThat(status.exitCode()).as(status.all()).isZero();
        assertThat(status.err()).isEmpty();
    }

    @Test
    void anAnswerThatAnOlderVersionKeptAndDidNotComeToReadIsReadWithoutARequest() {
        String key = "canary-key-4711";
        try (BillingService service = BillingService.start(key, Behaviour.CALM)) {
            String[] run = {"run", "--db", "shop.db", "--ihc-url", service.origin(), "--conv-type-id", "t"};
            Cli cli = new Cli(folder).with("IHC_API_KEY", key);
            assertThat(new Cli(folder).run("run", "--db", "shop.db").exitCode()).isZero();
            shop.sql("CREATE TABLE kept (body blob)")
                    .sql("CREATE TRIGGER keep AFTER UPDATE ON tributary_request WHEN new.state = 'ANSWERED'"
                            + " BEGIN INSERT INTO kept VALUES (new.body); END");
            assertThat(cli.run(run).exitCode()).isZero();
            List<String> credits = shop.rows(CREDITS);
            // Recreates the state after a crash between storing an answer and interpreting it.
            shop.sql("DROP TRIGGER keep")
                    .sql("UPDATE tributary_request SET state = 'ANSWERED', body = (SELECT body FROM kept)")
                    .sql("UPDATE tributary_run SET program = 'tributary 0.0.1'")
                    .sql("DELETE FROM tributary_answer")
                    .sql("DELETE FROM tributary_journey")
                    .sql("DELETE FROM attribution_customer_journey");

            Cli.Result next = cli.run(run);

            assertThat(next.exitCode()).as(next.all()).isZero();
            assertThat(service.bills().requests()).isEqualTo(1);
            assertThat(shop.rows(CREDITS)).isEqualTo(credits);
            assertThat(shop.rows("SELECT state FROM tributary_request")).containsExactly("APPLIED");
        }
    }
}

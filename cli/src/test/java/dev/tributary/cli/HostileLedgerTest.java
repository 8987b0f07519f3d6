package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.Behaviour;
import dev.tributary.testing.BillingService;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rows of our own tables that another program has written or that are damaged: reported with table and row, and never
 * an internal error.
 */
@Timeout(60)
class HostileLedgerTest {
    private static final String KEY = "canary-key-4711";
    private static final int STORAGE = 14;

    @TempDir
    private Path folder;

    private Shop results;

    @BeforeEach
    void aShop() {
        results = Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2023-09-01", "10:00:00", "Email")
                .conversion("c1", "u1", "2023-09-02", "10:00:00", 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tributary_request.sent_at = char(27) || '[31m' || char(10)",
                "tributary_request.sent_at = x'00ff'",
                "tributary_request.sent_at = 7",
                "tributary_request.answered_at = 'yesterday'",
                "tributary_request.status = 'good'",
                "tributary_request.status = 9e99",
                "tributary_request.status = 99999999999",
                "tributary_request.run_id = x'1b'",
                "tributary_request.note = x'1b'",
                "tributary_request.journeys = -1",
                "tributary_request.journeys = 9223372036854775807",
                "tributary_request.sessions = 'many' || char(27)",
                "tributary_run.started_at = char(27) || 'x'",
                "tributary_run.started_at = 5",
                "tributary_run.ended_at = x'aa'",
                "tributary_run.exit_code = 'no' || char(10)",
                "tributary_run.exit_code = 99999999999",
                "tributary_run.pid = -7",
                "tributary_run.pid = 'x'",
                "tributary_run.host = x'1b5b'",
                "tributary_run.program = x'00'",
                "tributary_run.command = x'00'",
                "tributary_run.document = x'7b7d'"
            })
    void aCellThatIsNoneOfOursIsToldWithItsTableAndRow(String change) {
        run();
        spoil(change);
        String table = change.substring(0, change.indexOf('.'));
        String column = change.substring(change.indexOf('.') + 1, change.indexOf(' '));
        boolean request = table.equals("tributary_request");
        Cli.Result result = request ? look("ledger", "list") : look("runs", "list");
        told(result, table, column);
        if (request) {
            told(look("ledger", "list", "--json"), table, column);
        } else {
            told(look("status"), table, column);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tributary_request.answer = NULL",
                "tributary_request.answer = 'text'",
                "tributary_request.answer = x'0011'",
                "tributary_request.body = x''",
                "tributary_request.status = NULL",
                "tributary_request.status = -1",
                "tributary_request_journey.journey_key = x'00'",
                "tributary_request_journey.journey_key = 'key' || char(27)",
                "tributary_request_journey.conv_id = x'1b'",
                "tributary_answer.shares = 'half'",
                "tributary_answer.shares = x'0011'",
                "tributary_answer.conv_id = x'ff'",
                "tributary_journey.journey_key = x'01'",
                "tributary_memory.value = 'fast' || char(27)",
                "tributary_memory.value = 'NaN'",
                "tributary_memory.value = '-1'",
                "tributary_memory.value = x'31'"
            })
    void anAnswerThatCannotBeReadEndsTheNextRunWithoutARequest(String change) {
        String table = change.substring(0, change.indexOf('.'));
        try (BillingService service = BillingService.start(KEY, Behaviour.CALM)) {
            assertThat(api(service).exitCode()).isZero();
            results.sql("INSERT OR REPLACE INTO tributary_memory VALUES ('requests_per_second', '5.0')");
            if (table.startsWith("tributary_request")) {
                results.sql("UPDATE tributary_request SET state = 'ANSWERED', body = answer");
            }
            if (table.equals("tributary_answer")) {
                results.sql("DELETE FROM attribution_customer_journey").sql("DELETE FROM tributary_journey");
            }
            spoil(change);

            Cli.Result result = api(service);

            assertThat(result.exitCode()).as(result.all()).isEqualTo(STORAGE);
            harmless(result);
            assertThat(service.bills().requests()).isEqualTo(1);
        }
    }

    private void run() {
        try (BillingService service = BillingService.start(KEY, Behaviour.CALM)) {
            assertThat(api(service).exitCode()).isZero();
        }
    }

    private Cli.Result api(BillingService service) {
        return new Cli(folder)
                .with("IHC_API_KEY", KEY)
                .run("run", "--db", "shop.db", "--ihc-url", service.origin(), "--conv-type-id", "x");
    }

    private Cli.Result look(String... command) {
        return new Cli(folder)
                .run(java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(command), List.of("--db", "shop.db").stream())
                        .toArray(String[]::new));
    }

    /** Writes as a program that ignores the rules of the table would. */
    private void spoil(String change) {
        String table = change.substring(0, change.indexOf('.'));
        results.sql("PRAGMA ignore_check_constraints = ON");
        results.sql("UPDATE " + table + " SET " + change.substring(change.indexOf('.') + 1));
    }

    private static void told(Cli.Result result, String table, String column) {
        assertThat(result.exitCode()).as(result.all()).isEqualTo(STORAGE);
        assertThat(result.err()).contains(table, column, "row");
        harmless(result);
    }

    private static void harmless(Cli.Result result) {
        assertThat(result.err()).startsWith("error: ").doesNotContain("\u001b", "Exception");
        assertThat(result.err().lines()).hasSize(2);
    }
}

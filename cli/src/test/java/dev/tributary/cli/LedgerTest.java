package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.attribution.SessionShare;
import dev.tributary.testing.Behaviour;
import dev.tributary.testing.BillingService;
import dev.tributary.testing.GoldenRow;
import dev.tributary.testing.RecordedService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journey that was paid for is not paid for again. */
class LedgerTest {
    private static final String KEY = "canary-key-4711";
    private static final String CREDITS = "SELECT * FROM attribution_customer_journey ORDER BY 1, 2";

    @TempDir
    private Path folder;

    private Shop shop;
    private BillingService service;

    @BeforeEach
    void aShopAndAService() {
        shop = Shop.create(folder.resolve("shop.db"));
        for (int user = 1; user <= 4; user++) {
            shop.session("s" + user, "u" + user, "2023-09-0" + user, "10:00:00", "Email")
                    .session("t" + user, "u" + user, "2023-09-0" + user, "11:00:00", "Search")
                    .conversion("c" + user, "u" + user, "2023-09-1" + user, "10:00:00", 10 * user)
                    .cost("s" + user, 1);
        }
        service = BillingService.start(KEY, Behaviour.CALM);
    }

    @AfterEach
    void closeTheService() {
        service.close();
    }

    private Cli.Result run(String... more) {
        return command("run", more);
    }

    private Cli.Result command(String command, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of(command, "--db", "shop.db", "--out", "out", "--max-wait", "1"));
        arguments.addAll(List.of("--ihc-url", service.origin(), "--conv-type-id", "new customers"));
        arguments.addAll(List.of(more));
        return new Cli(folder).with("IHC_API_KEY", KEY).run(arguments.toArray(String[]::new));
    }

    private void succeeds(Cli.Result result) {
        assertThat(result.exitCode()).as(result.all()).isZero();
    }

    private byte[] csv() throws IOException {
        return Files.readAllBytes(folder.resolve("out/channel_reporting.csv"));
    }

    @Test
    void aSecondRunAsksForNothingAndWritesTheSameBytes() throws IOException {
        succeeds(run());
        byte[] first = csv();
        List<String> credits = shop.rows(CREDITS);

        succeeds(run());

        assertThat(service.bills().requests()).isEqualTo(1);
        assertThat(csv()).isEqualTo(first);
        assertThat(shop.rows(CREDITS)).isEqualTo(credits);
    }

    @Test
    void aLateSessionAsksForItsConversionAlone() {
        succeeds(run());
        shop.session("late", "u3", "2023-09-03", "12:00:00", "Social");

        succeeds(run());

        assertThat(service.bills().requests()).isEqualTo(2);
        assertThat(service.bills().billed()).isEqualTo(5);
        assertThat(shop.rows("SELECT session_id FROM attribution_customer_journey WHERE conv_id = 'c3' ORDER BY 1"))
                .containsExactly("late", "s3", "t3");
    }

    @Test
    void anotherLookbackAsksForTheJourneysItChangesAlone() {
        shop.session("long ago", "u2", "2023-08-01", "10:00:00", "Social")
                .session("longer ago", "u3", "2023-07-01", "10:00:00", "Social");
        succeeds(run());
        List<String> credits = shop.rows(CREDITS);

        succeeds(run("--lookback-days", "50"));
        assertThat(service.bills().requests()).isEqualTo(2);
        assertThat(service.bills().billed()).isEqualTo(5);
        assertThat(shop.rows("SELECT session_id FROM attribution_customer_journey WHERE conv_id = 'c3' ORDER BY 1"))
                .containsExactly("s3", "t3");

        succeeds(run());
        assertThat(service.bills().billed()).isEqualTo(5);
        assertThat(shop.rows(CREDITS)).isEqualTo(credits);
    }

    @Test
    void aConversionOfWhichNothingIsLeftLosesItsCreditAndGetsItBackWithoutARequest() {
        shop.session("d", "u5", "2023-09-01", "10:00:00", "Direct")
                .conversion("c5", "u5", "2023-09-15", "10:00:00", 50);
        succeeds(run());
        List<String> credits = shop.rows(CREDITS);

        succeeds(run("--exclude-channels", "Direct"));
        assertThat(service.bills().requests()).isEqualTo(1);
        assertThat(shop.rows("SELECT DISTINCT conv_id FROM attribution_customer_journey ORDER BY 1"))
                .containsExactly("c1", "c2", "c3", "c4");

        succeeds(run());
        assertThat(service.bills().requests()).isEqualTo(1);
        assertThat(shop.rows(CREDITS)).isEqualTo(credits);
    }

    @Test
    void aClosedPeriodKeepsItsCreditWhateverTheOptionsLeaveOut() {
        succeeds(run());
        List<String> credits = shop.rows(CREDITS);

        Cli.Result result = run("--freeze-before", "2023-09-14", "--exclude-channels", "Email");

        succeeds(result);
        assertThat(result.out()).contains("Frozen", "3 ");
        assertThat(service.bills().billed()).isEqualTo(5);
        assertThat(shop.rows(CREDITS)).containsAll(credits.subList(0, 6)).hasSize(7);
    }

    @Test
    void aRefundAndANewCostAskForNothingAndChangeTheReport() {
        succeeds(run());
        shop.sql("UPDATE conversions SET revenue = 5 WHERE conv_id = 'c4'").cost("t1", 7);

        succeeds(run());

        assertThat(service.bills().requests()).isEqualTo(1);
        assertThat(shop.number("SELECT sum(cost) FROM channel_reporting")).isEqualTo(11);
        assertThat(shop.number("SELECT round(sum(ihc_revenue), 6) FROM channel_reporting"))
                .isEqualTo(65);
    }

    @Test
    void aSessionThatComesAndGoesAgainIsPaidForOnce() {
        succeeds(run());
        List<String> credits = shop.rows(CREDITS);
        shop.session("late", "u3", "2023-09-03", "12:00:00", "Social");
        succeeds(run());
        shop.sql("DELETE FROM session_sources WHERE session_id = 'late'");

        succeeds(run());

        assertThat(service.bills().billed()).isEqualTo(5);
        assertThat(shop.rows(CREDITS)).isEqualTo(credits);
    }

    @Test
    void theLocalEngineInBetweenDoesNotMakeAnAnswerForgotten() {
        succeeds(run());
        List<String> credits = shop.rows(CREDITS);
        succeeds(new Cli(folder).run("run", "--db", "shop.db", "--out", "out", "--attributor", "ihc-local"));
        assertThat(shop.rows(CREDITS)).isNotEqualTo(credits);

        succeeds(run());

        assertThat(service.bills().requests()).isEqualTo(1);
        assertThat(shop.rows(CREDITS)).isEqualTo(credits);
    }

    @Test
    void creditThatSomebodyHasDeletedComesBackWithoutARequest() {
        succeeds(run());
        List<String> credits = shop.rows(CREDITS);
        shop.sql("DELETE FROM attribution_customer_journey WHERE session_id = 't2'");

        succeeds(run());

        assertThat(service.bills().requests()).isEqualTo(1);
        assertThat(shop.rows(CREDITS)).isEqualTo(credits);
    }

    @Test
    void anotherConversionTypeOrEpochIsAnotherQuestion() {
        succeeds(run());
        succeeds(run("--model-epoch", "2023-10"));
        assertThat(service.bills().requests()).isEqualTo(2);

        succeeds(run("--model-epoch", "2023-10"));
        succeeds(run());
        assertThat(service.bills().requests()).isEqualTo(2);
    }

    @Test
    void theCreditOfAConversionThatIsGoneGoesToo() {
        succeeds(run());
        shop.sql("DELETE FROM conversions WHERE conv_id = 'c1'")
                .sql("DELETE FROM session_sources WHERE user_id = 'u2'");

        Cli.Result result = run();

        assertThat(service.bills().requests()).isEqualTo(1);
        assertThat(shop.rows("SELECT DISTINCT conv_id FROM attribution_customer_journey ORDER BY 1"))
                .as(result.all())
                .containsExactly("c3", "c4");
    }

    @Test
    void aRefusedJourneyIsAskedForAgainOnlyWhenThatIsWished() {
        SessionShare half = new SessionShare(.5, .5, .5, .5);
        List<GoldenRow> known = List.of(new GoldenRow("c1", "s1", half), new GoldenRow("c1", "t1", half));
        try (RecordedService knowsOne = RecordedService.start(KEY, 3000, known)) {
            String[] run = {
                "run", "--db", "shop.db", "--ihc-url", knowsOne.origin(), "--conv-type-id", "t", "--allow-partial"
            };
            Cli cli = new Cli(folder).with("IHC_API_KEY", KEY);
            Cli.Result first = cli.run(run);
            assertThat(first.exitCode()).as(first.all()).isEqualTo(10);
            // The failed ones were sent once more, separately from the successful one.
            assertThat(knowsOne.requests()).isEqualTo(2);

            Cli.Result second = cli.run(run);
            assertThat(second.exitCode()).isEqualTo(10);
            assertThat(second.out()).contains("c2: ", "unknown journey");
            assertThat(knowsOne.requests()).isEqualTo(2);

            List<String> again = new ArrayList<>(List.of(run));
            again.add("--retry-refused");
            cli.run(again.toArray(String[]::new));
            assertThat(knowsOne.requests()).isGreaterThan(2);
        }
    }

    @Test
    void aLimitOfRequestsOrCostHoldsAndTheNextRunGoesOn() {
        Cli.Result limited = run("--max-sessions-per-request", "2", "--max-cost", "0.25", "--price-per-journey", "0.1");
        assertThat(limited.exitCode()).as(limited.all()).isEqualTo(75);
        assertThat(limited.err()).contains("2 journeys");
        assertThat(service.bills().billed()).isEqualTo(2);
        assertThat(shop.number("SELECT count(*) FROM attribution_customer_journey"))
                .isEqualTo(4);

        assertThat(run("--max-sessions-per-request", "2", "--max-requests", "1").exitCode())
                .isEqualTo(75);
        assertThat(service.bills().billed()).isEqualTo(3);

        succeeds(run("--max-sessions-per-request", "2", "--max-requests", "1"));
        assertThat(service.bills().billed()).isEqualTo(4);
        assertThat(service.bills().repeated()).isZero();
    }

    @Test
    void aClosedPeriodKeepsItsCredit() {
        succeeds(run());
        List<String> credits = shop.rows(CREDITS);
        shop.session("late", "u1", "2023-09-01", "12:00:00", "Social")
                .session("later", "u4", "2023-09-04", "12:00:00", "Social")
                .conversion("c0", "u1", "2023-09-05", "10:00:00", 10);

        Cli.Result result = run("--freeze-before", "2023-09-13");

        succeeds(result);
        assertThat(result.out()).contains("Frozen", "2 ");
        assertThat(service.bills().billed()).isEqualTo(5);
        assertThat(shop.rows(CREDITS)).containsAll(credits.subList(0, 6)).hasSize(9);
        assertThat(shop.rows("SELECT session_id FROM attribution_customer_journey WHERE conv_id = 'c4' ORDER BY 1"))
                .containsExactly("later", "s4", "t4");
    }

    @Test
    void aClosedPeriodIsClosedToTheLocalEngineToo() {
        String[] local = {"run", "--db", "shop.db", "--out", "out", "--attributor", "ihc-local", "--freeze-before"};
        Cli cli = new Cli(folder);
        succeeds(cli.run("run", "--db", "shop.db", "--out", "out", "--attributor", "ihc-local"));
        List<String> credits = shop.rows(CREDITS);
        shop.session("late", "u1", "2023-09-01", "12:00:00", "Social");

        List<String> arguments = new ArrayList<>(List.of(local));
        arguments.add("2023-09-13");
        Cli.Result result = cli.run(arguments.toArray(String[]::new));

        succeeds(result);
        assertThat(result.out()).contains("Frozen", "1 ");
        assertThat(shop.rows(CREDITS)).isEqualTo(credits);
    }
}

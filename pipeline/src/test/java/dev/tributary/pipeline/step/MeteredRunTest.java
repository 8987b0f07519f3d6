package dev.tributary.pipeline.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.TributaryException;
import dev.tributary.core.ledger.PlanCounts;
import dev.tributary.pipeline.Pipeline;
import dev.tributary.pipeline.settings.Command;
import dev.tributary.pipeline.settings.Metering;
import dev.tributary.pipeline.settings.RunCall;
import dev.tributary.pipeline.summary.AttributionCounts;
import dev.tributary.pipeline.summary.ExitCode;
import dev.tributary.pipeline.summary.LedgerOutcome;
import dev.tributary.pipeline.summary.RunSummary;
import dev.tributary.pipeline.summary.UnansweredConversion;
import dev.tributary.testing.Behaviour;
import dev.tributary.testing.BillingService;
import dev.tributary.testing.RecordedService;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cost of successive runs with a service, and their stored results. */
class MeteredRunTest {
    @TempDir
    private Path folder;

    private SmallShop shop;
    private BillingService service;

    @BeforeEach
    void open() {
        shop = SmallShop.of(folder, 7);
        service = BillingService.start(SmallShop.KEY, Behaviour.CALM);
    }

    @AfterEach
    void close() {
        service.close();
    }

    private static LedgerOutcome ledger(RunSummary run) {
        return run.outcomes()
                .attribution()
                .flatMap(AttributionCounts::service)
                .orElseThrow()
                .ledger();
    }

    private void creditIsWhole(int conversions) {
        assertThat(shop.column("SELECT conv_id FROM attribution_customer_journey GROUP BY 1"
                        + " HAVING abs(sum(ihc) - 1) < 1e-9"))
                .hasSize(conversions);
    }

    @Test
    void whatWasAnsweredIsNotPaidForAgain() {
        RunSummary first = SmallShop.run(Command.RUN, shop.asking(service));
        assertThat(first.exitCode()).isEqualTo(ExitCode.SUCCESS);
        assertThat(ledger(first).counts()).isEqualTo(new PlanCounts(7, 0, 0, 0, 0, 0, 0));
        assertThat(service.bills().billed()).isEqualTo(7);
        assertThat(service.bills().requests()).isEqualTo(3);
        creditIsWhole(7);

        RunSummary second = SmallShop.run(Command.RUN, shop.asking(service));
        assertThat(ledger(second).counts()).isEqualTo(new PlanCounts(0, 0, 7, 0, 0, 0, 0));
        assertThat(second.outcomes().attribution().orElseThrow().attributed()).isEqualTo(7);
        assertThat(service.bills().requests()).isEqualTo(3);
    }

    @Test
    void aChangedJourneyIsPaidForAloneAndCreditOfAnOrderThatIsGoneGoes() {
        SmallShop.run(Command.RUN, shop.asking(service));
        shop.session("u3", 5).run("DELETE FROM conversions WHERE conv_id = 'c7'");

        RunSummary next = SmallShop.run(Command.RUN, shop.asking(service));
        assertThat(ledger(next).counts()).isEqualTo(new PlanCounts(0, 1, 5, 0, 0, 0, 1));
        assertThat(service.bills().billed()).isEqualTo(7 + 1);
        assertThat(shop.column("SELECT count(*) FROM attribution_customer_journey WHERE conv_id = 'c3'"))
                .containsExactly("4");
        creditIsWhole(6);
    }

    @Test
    void creditThatSomebodyHasDeletedComesBackWithoutARequest() {
        SmallShop.run(Command.RUN, shop.asking(service));
        shop.run("DELETE FROM attribution_customer_journey WHERE conv_id = 'c2'");

        RunSummary next = SmallShop.run(Command.RUN, shop.asking(service));
        assertThat(ledger(next).counts()).isEqualTo(new PlanCounts(0, 0, 6, 1, 0, 0, 0));
        assertThat(service.bills().billed()).isEqualTo(7);
        creditIsWhole(7);
    }

    @Test
    void aRunThatIsToldToStopKeepsWhatWasAnsweredAndTheNextGoesOnFromThere() {
        AtomicLong answered = new AtomicLong();
        RunCall stopped = new RunCall("test", Optional.empty(), SmallShop.call().clock(), () -> answered.get() >= 3);
        RunSummary first =
                Pipeline.run(Command.RUN, shop.asking(service), stopped, PlainForms.forms(), new RunListener() {
                    @Override
                    public void attributed(long done, long all) {
                        answered.set(done);
                    }
                });
        assertThat(first.exitCode()).isEqualTo(ExitCode.STOPPED);
        assertThat(first.outcomes().report()).as("nothing further is published").isEmpty();
        long paid = service.bills().billed();
        assertThat(paid).isBetween(3L, 6L);
        creditIsWhole((int) paid);

        RunSummary next = SmallShop.run(Command.RUN, shop.asking(service));
        assertThat(next.exitCode()).isEqualTo(ExitCode.SUCCESS);
        assertThat(ledger(next).counts()).isEqualTo(new PlanCounts(7 - paid, 0, paid, 0, 0, 0, 0));
        assertThat(service.bills().billed()).isEqualTo(7);
        assertThat(service.bills().repeated()).isZero();
    }

    @Test
    void aLimitOfSpendingEndsARunThatTheNextOneCompletes() {
        Metering two = new Metering("", Optional.empty(), OptionalLong.of(2), Optional.empty(), false);
        RunSummary first = SmallShop.run(Command.RUN, shop.asking(service.origin(), two));
        assertThat(first.exitCode()).isEqualTo(ExitCode.TEMPORARY);
        assertThat(first.problem().map(TributaryException::getMessage).orElse(""))
                .contains("--max-requests 2 is reached: 1 journeys are left");
        creditIsWhole(6);

        assertThat(SmallShop.run(Command.RUN, shop.asking(service.origin(), two))
                        .exitCode())
                .isEqualTo(ExitCode.SUCCESS);
        assertThat(service.bills().billed()).isEqualTo(7);
    }

    @Test
    void anotherEpochHasEveryJourneyPaidForOnceMore() {
        SmallShop.run(Command.RUN, shop.asking(service));
        Metering anew = new Metering("2025", Optional.empty(), OptionalLong.empty(), Optional.empty(), false);
        RunSummary next = SmallShop.run(Command.RUN, shop.asking(service.origin(), anew));
        assertThat(ledger(next).counts()).isEqualTo(new PlanCounts(0, 7, 0, 0, 0, 0, 0));
        assertThat(service.bills().billed()).isEqualTo(14);
    }

    @Test
    void aReportThatMissesAnAnswerIsWithheldAndTheFormerStandsUntilItCame() {
        SmallShop.run(Command.RUN, shop.local());
        List<String> former = shop.column("SELECT ihc_revenue FROM channel_reporting ORDER BY channel_name, date");
        shop.session("new", 1).run("INSERT INTO conversions VALUES ('c8', 'new', '2025-05-20', '10:00:00', 5)");
        try (RecordedService refusing = RecordedService.start(SmallShop.KEY, 200, List.of())) {
            RunSummary second = SmallShop.run(Command.RUN, shop.asking(refusing.url(), Metering.NONE));
            assertThat(second.exitCode()).isEqualTo(ExitCode.PARTIAL);
            assertThat(second.outcomes().attribution().orElseThrow().unanswered())
                    .hasSize(8)
                    .contains(new UnansweredConversion("c8", "The service says: status 406: unknown journey."));
            assertThat(second.outcomes()
                            .report()
                            .orElseThrow()
                            .checks()
                            .credit()
                            .unanswered())
                    .as("the others keep the credit of the engine")
                    .containsExactly("c8");
            assertThat(second.outcomes().report().orElseThrow().withheld().orElse(""))
                    .contains("was not published");
            assertThat(second.outcomes().export()).isEmpty();
        }
        assertThat(shop.column("SELECT ihc_revenue FROM channel_reporting ORDER BY channel_name, date"))
                .isEqualTo(former);

        assertThat(SmallShop.run(Command.RUN, shop.asking(service)).exitCode()).isEqualTo(ExitCode.SUCCESS);
        assertThat(service.bills().billed()).isEqualTo(8);
        creditIsWhole(8);
    }

    @Test
    void whatTheServiceHasRefusedIsNotAskedAgainUnlessThatIsWished() {
        Metering again = new Metering("", Optional.empty(), OptionalLong.empty(), Optional.empty(), true);
        try (RecordedService refusing = RecordedService.start(SmallShop.KEY, 200, List.of())) {
            SmallShop.run(Command.ATTRIBUTE, shop.asking(refusing.url(), Metering.NONE));
            int asked = refusing.requests();

            RunSummary next = SmallShop.run(Command.ATTRIBUTE, shop.asking(refusing.url(), Metering.NONE));
            assertThat(next.exitCode()).isEqualTo(ExitCode.PARTIAL);
            assertThat(ledger(next).counts()).isEqualTo(new PlanCounts(0, 0, 0, 0, 7, 0, 0));
            assertThat(next.outcomes().attribution().orElseThrow().unanswered()).hasSize(7);
            assertThat(refusing.requests()).isEqualTo(asked);

            RunSummary wished = SmallShop.run(Command.ATTRIBUTE, shop.asking(refusing.url(), again));
            assertThat(ledger(wished).counts()).isEqualTo(new PlanCounts(7, 0, 0, 0, 0, 0, 0));
            assertThat(refusing.requests()).isGreaterThan(asked);
        }
    }
}

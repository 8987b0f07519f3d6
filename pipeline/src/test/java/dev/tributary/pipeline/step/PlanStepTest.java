package dev.tributary.pipeline.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ledger.PlanCounts;
import dev.tributary.core.ledger.RequestCount;
import dev.tributary.pipeline.Pipeline;
import dev.tributary.pipeline.settings.Command;
import dev.tributary.pipeline.settings.Metering;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.pipeline.summary.PlanSummary;
import dev.tributary.testing.Behaviour;
import dev.tributary.testing.BillingService;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan reports what a run would send; it sends nothing and changes nothing. */
class PlanStepTest {
    private static final Metering CENT =
            new Metering("", Optional.of(new BigDecimal("0.01")), OptionalLong.empty(), Optional.empty(), false);

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

    private PlanSummary.Metered plan(RunSettings settings) {
        return Pipeline.plan(settings).metered().orElseThrow();
    }

    @Test
    void beforeTheFirstRunAllIsNewAndTheRunSendsWhatThePlanSays() throws IOException {
        byte[] before = Files.readAllBytes(shop.file());
        PlanSummary.Metered plan = plan(shop.asking(service.origin(), CENT));
        assertThat(plan.counts()).isEqualTo(new PlanCounts(7, 0, 0, 0, 0, 0, 0));
        assertThat(plan.estimate().requests()).isEqualTo(3);
        assertThat(plan.estimate().journeys()).isEqualTo(7);
        assertThat(plan.estimate().sessions()).isEqualTo(21);
        assertThat(plan.estimate().cost()).contains(new BigDecimal("0.07"));
        assertThat(plan.estimate().measured()).isFalse();
        assertThat(plan.conversionTypes()).containsExactly("all");
        assertThat(plan.inDoubt()).isEqualTo(RequestCount.NONE);
        assertThat(service.bills().requests()).isZero();
        assertThat(Files.readAllBytes(shop.file())).isEqualTo(before);

        SmallShop.run(Command.ATTRIBUTE, shop.asking(service.origin(), CENT));
        assertThat(service.bills().requests()).isEqualTo(plan.estimate().requests());
        assertThat(service.bills().billed()).isEqualTo(plan.estimate().journeys());
    }

    @Test
    void afterARunOnlyWhatHasChangedIsPlanned() {
        SmallShop.run(Command.ATTRIBUTE, shop.asking(service));
        shop.session("u2", 7);
        PlanSummary.Metered plan = plan(shop.asking(service.origin(), CENT));
        assertThat(plan.counts()).isEqualTo(new PlanCounts(0, 1, 6, 0, 0, 0, 0));
        assertThat(plan.estimate().requests()).isEqualTo(1);
        assertThat(plan.estimate().sessions()).isEqualTo(4);
        assertThat(plan.estimate().measured()).isTrue();
        assertThat(service.bills().requests()).isEqualTo(3);
    }

    @Test
    void whereNobodyIsPaidThereIsNothingToPlan() {
        PlanSummary plan = Pipeline.plan(shop.local());
        assertThat(plan.attributor()).isEqualTo("ihc-local");
        assertThat(plan.metered()).isEmpty();
        assertThat(plan.journeys().journeys()).isEqualTo(7);
    }
}

package dev.tributary.pipeline.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.ledger.PlanCounts;
import dev.tributary.core.type.TypeRules;
import dev.tributary.pipeline.settings.Command;
import dev.tributary.pipeline.settings.ConversionScope;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.pipeline.summary.AttributionCounts;
import dev.tributary.pipeline.summary.ExitCode;
import dev.tributary.pipeline.summary.RunSummary;
import dev.tributary.pipeline.summary.ServiceUse;
import dev.tributary.testing.Behaviour;
import dev.tributary.testing.BillingService;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conversions of a closed period keep their credit, and are reported as frozen if it would change. */
class ClosedPeriodTest {
    private static final String OF_C1 =
            "SELECT session_id || ihc FROM attribution_customer_journey" + " WHERE conv_id = 'c1' ORDER BY 1";

    @TempDir
    private Path folder;

    private SmallShop shop;

    @BeforeEach
    void open() {
        shop = SmallShop.of(folder, 3);
        shop.run("INSERT INTO conversions VALUES ('later', 'u2', '2025-05-25', '10:00:00', 3)");
    }

    private static RunSettings closedBeforeTheLastOrder(RunSettings settings) {
        return new RunSettings(
                settings.locations(),
                settings.intake(),
                new ConversionScope(DateWindow.ALL, TypeRules.NONE, Optional.of(LocalDate.of(2025, 5, 21))),
                settings.journeyOptions(),
                settings.attributor(),
                settings.report());
    }

    @Test
    void theEngineLeavesWhatIsClosedAndSaysWhatWouldHaveChanged() {
        SmallShop.run(Command.RUN, shop.local());
        List<String> before = shop.column(OF_C1);
        shop.session("u1", 5).session("u2", 6);

        RunSummary next = SmallShop.run(Command.RUN, closedBeforeTheLastOrder(shop.local()));
        AttributionCounts counts = next.outcomes().attribution().orElseThrow();
        assertThat(counts.frozen()).as("the orders of u1 and u2").isEqualTo(2);
        assertThat(shop.column(OF_C1)).isEqualTo(before).hasSize(3);
        assertThat(shop.column("SELECT count(*) FROM attribution_customer_journey WHERE conv_id = 'later'"))
                .as("the order of the open period has its new session")
                .containsExactly("4");
        assertThat(next.exitCode()).isEqualTo(ExitCode.SUCCESS);
    }

    @Test
    void theServiceIsNotAskedForWhatIsClosed() {
        try (BillingService service = BillingService.start(SmallShop.KEY, Behaviour.CALM)) {
            SmallShop.run(Command.RUN, shop.asking(service));
            List<String> before = shop.column(OF_C1);
            shop.session("u1", 5).session("u2", 6);

            RunSummary next = SmallShop.run(Command.RUN, closedBeforeTheLastOrder(shop.asking(service)));
            AttributionCounts counts = next.outcomes().attribution().orElseThrow();
            ServiceUse use = counts.service().orElseThrow();
            assertThat(use.ledger().counts()).isEqualTo(new PlanCounts(0, 1, 1, 0, 0, 2, 0));
            assertThat(counts.frozen()).isEqualTo(2);
            assertThat(service.bills().billed()).isEqualTo(4 + 1);
            assertThat(shop.column(OF_C1)).isEqualTo(before);
        }
    }
}

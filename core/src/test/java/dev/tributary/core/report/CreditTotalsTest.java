package dev.tributary.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tributary.core.attribution.CreditModel;
import dev.tributary.core.attribution.ihc.DefaultModel;
import dev.tributary.core.attribution.ihc.LocalIhc;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.journey.Journeys;
import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.report.ObviousReport.Credit;
import dev.tributary.core.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The totals of credits, independent of the code that collected them and of how they were divided. */
class CreditTotalsTest {
    private static byte[] bytes(CreditTotals totals) {
        ByteWriter out = new ByteWriter(1);
        totals.writeTo(out);
        return out.toBytes();
    }

    /** Returns the totals after serialisation, as another process receives them. */
    private static CreditTotals sent(CreditTotals totals) {
        return CreditTotals.readFrom(
                new ByteReader("a test", 1, bytes(totals)), totals.dates().basis(), totals.window());
    }

    @ParameterizedTest
    @EnumSource
    void creditsThatAreComputedInGroupsAndAddedInAnyOrderComeToWhatStoredOnesDo(DateBasis basis) {
        CreditModel model = new LocalIhc(DefaultModel.create(), Redistribution.NONE);
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            World world = World.random(random);
            Facts facts = world.facts();
            Journeys journeys = world.journeys(Boundary.STRICT, DateWindow.ALL);
            List<GroupCredits> groups = new ArrayList<>();
            for (int group = 0; group < 3; group++) {
                groups.add(new GroupCredits(
                        basis, DateWindow.ALL, facts.traffic().sessions().channelDays()));
            }
            journeys.journeys().forEach(journey -> groups.get(random.nextInt(3)).add(model.credit(journey)));
            journeys.withoutJourney()
                    .forEach(conversion -> groups.get(random.nextInt(3)).addWithoutJourney(conversion));

            CreditTotals stored = ReportTest.gathered(facts, ReportTest.credits(world), basis)
                    .totals(day -> true, journeys.withoutJourney());
            CreditTotals sum = CreditTotals.none(basis, DateWindow.ALL);
            for (GroupCredits group : groups) {
                CreditTotals one = sent(group.totals());
                sum = random.nextBoolean() ? one.plus(sum) : sum.plus(one);
            }
            assertThat(bytes(sum)).as("seed %d", seed).isEqualTo(bytes(stored));
            assertThat(sum.channelDays()).isEqualTo(stored.channelDays());
            assertThat(ReportBuilder.build(SourceSums.of(facts), sum, day -> true))
                    .isEqualTo(ReportBuilder.build(SourceSums.of(facts), stored, day -> true));
        }
    }

    /** Includes unanswered conversions, conversions with half their credit, and credit of missing sessions. */
    @Test
    void whatIsWrongWithCreditsIsAddedAndSentAsWell() {
        DateWindow window = new DateWindow(Optional.of(LocalDate.ofEpochDay(1)), Optional.of(LocalDate.ofEpochDay(1)));
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            World world = World.random(random);
            List<Credit> some = new ArrayList<>();
            List<Credit> others = new ArrayList<>();
            for (Credit credit : ReportTest.credits(world)) {
                Credit spoilt = random.nextInt(8) > 0
                        ? new Credit(credit.order(), credit.visit(), credit.share() / (1 + random.nextInt(2)))
                        : new Credit("gone", credit.visit(), credit.share());
                (credit.order().hashCode() % 2 == 0 ? some : others).add(spoilt);
            }
            List<Credit> all = new ArrayList<>(some);
            all.addAll(others);

            CreditTotals whole = totals(world.facts(), all, window, true);
            assertThat(bytes(sent(whole))).as("seed %d", seed).isEqualTo(bytes(whole));
            CreditTotals parts = sent(totals(world.facts(), some, window, false))
                    .plus(sent(totals(world.facts(), others, window, false)));
            CreditTotals together = totals(world.facts(), all, window, false);
            assertThat(bytes(parts)).as("seed %d", seed).isEqualTo(bytes(together));
            assertThat(parts.held().keySet()).isEqualTo(together.held().keySet());
            assertThat(parts.strays()).isEqualTo(together.strays());
        }
    }

    private static CreditTotals totals(Facts facts, List<Credit> credits, DateWindow window, boolean expected) {
        Credits gathered = new Credits(facts.traffic(), DateBasis.CASH, window);
        try (Credits.Stored stored = gathered.stored()) {
            credits.forEach(credit -> credit.addTo(stored));
        }
        return gathered.totals(day -> expected, List.of());
    }

    @Test
    void creditOfAnotherBasisOrWindowIsNotAdded() {
        CreditTotals totals = CreditTotals.none(DateBasis.CASH, DateWindow.ALL);
        DateWindow day = new DateWindow(Optional.of(DayZone.UTC.of(0)), Optional.of(DayZone.UTC.of(0)));
        for (CreditTotals other :
                List.of(CreditTotals.none(DateBasis.ACCRUAL, DateWindow.ALL), CreditTotals.none(DateBasis.CASH, day))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> totals.plus(other))
                    .withMessageContaining("another basis or window");
        }
    }
}

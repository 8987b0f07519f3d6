package dev.tributary.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.CostTable;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.SpendTable;
import dev.tributary.core.intake.NameCount;
import dev.tributary.core.intake.mapping.SpendOverlap;
import dev.tributary.core.world.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Spend by day is part of the report's cost, and no money is in it twice or in neither. */
class SpendReportTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final ChannelDay SEARCH = new ChannelDay("Search", DAY);
    private static final int ROUNDS = 300;

    private final CostTable costs = new CostTable();
    private final SpendTable spend = new SpendTable(false);

    private static BigDecimal cost(CostTable costs, ChannelDay channelDay) {
        return costs.sums().get(channelDay).toDecimal();
    }

    @Test
    void spendOfSeveralRowsIsSummedAndStandsBesideTheCostsOfOtherChannelsAndDays() {
        costs.add(SEARCH, 3);
        costs.add(new ChannelDay("Email", DAY), 0.1);
        spend.add(new ChannelDay("Search", DAY.plusDays(1)), 20);
        spend.add(new ChannelDay("Social", DAY), 7.25);
        spend.add(new ChannelDay("Social", DAY), -0.25);

        costs.join(spend, SpendOverlap.SPEND);

        assertThat(cost(costs, SEARCH)).isEqualByComparingTo("3");
        assertThat(cost(costs, new ChannelDay("Search", DAY.plusDays(1)))).isEqualByComparingTo("20");
        assertThat(cost(costs, new ChannelDay("Social", DAY))).isEqualByComparingTo("7");
        assertThat(costs.total().toDecimal()).isEqualByComparingTo("30.1");
        assertThat(costs.spend()).hasValueSatisfying(joined -> {
            assertThat(joined.channelDays()).isZero();
            assertThat(joined.displaced().toDecimal()).isEqualByComparingTo("0");
        });
    }

    @Test
    void whereAChannelHasBothOnADayTheSpendCountsWhateverTheCampaigns() {
        costs.add(new ChannelDay("Search", "brand", DAY), 3);
        costs.add(new ChannelDay("Search", "generic", DAY), 4);
        spend.add(new ChannelDay("Search", "Brand (exact)", DAY), 8);

        costs.join(spend, SpendOverlap.SPEND);

        assertThat(costs.sums().keySet()).containsExactly(new ChannelDay("Search", "Brand (exact)", DAY));
        assertThat(costs.spend()).hasValueSatisfying(joined -> {
            assertThat(joined.channelDays()).isEqualTo(1);
            assertThat(joined.displaced().toDecimal()).isEqualByComparingTo("7");
        });
        assertThat(costs.total().toDecimal()).isEqualByComparingTo("15");
    }

    @Test
    void theCostsOfSessionsCountInsteadIfThatIsSaid() {
        costs.add(SEARCH, 3);
        spend.add(SEARCH, 8);
        spend.add(new ChannelDay("Social", DAY), 1);

        costs.join(spend, SpendOverlap.SESSIONS);

        assertThat(cost(costs, SEARCH)).isEqualByComparingTo("3");
        assertThat(cost(costs, new ChannelDay("Social", DAY))).isEqualByComparingTo("1");
        assertThat(costs.spend().orElseThrow().displaced().toDecimal()).isEqualByComparingTo("8");
    }

    @ParameterizedTest
    @EnumSource
    void aZeroDisplacesNothingAndIsNotDisplaced(SpendOverlap counted) {
        costs.add(SEARCH, 0);
        spend.add(SEARCH, 8);
        ChannelDay social = new ChannelDay("Social", DAY);
        costs.add(social, 5);
        spend.add(social, 0);

        costs.join(spend, counted);

        assertThat(cost(costs, SEARCH)).isEqualByComparingTo("8");
        assertThat(cost(costs, social)).isEqualByComparingTo("5");
        assertThat(costs.spend().orElseThrow().channelDays()).isZero();
    }

    @Test
    void spendIsAddedOnce() {
        costs.join(spend, SpendOverlap.SPEND);
        assertThatIllegalStateException().isThrownBy(() -> costs.join(spend, SpendOverlap.SPEND));
    }

    @ParameterizedTest
    @EnumSource
    void theThirdCheckAddsUpToTheCostsOfSessionsAndTheSpend(SpendOverlap counted) {
        int both = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            Facts facts = World.random(random).facts();
            BigDecimal ofSessions = facts.costs().total().toDecimal();
            SpendTable platforms = new SpendTable(false);
            BigDecimal ofSpend = BigDecimal.ZERO;
            for (int row = random.nextInt(40); row > 0; row--) {
                String channel = List.of("Direct", "Email", "Instagram").get(random.nextInt(3));
                BigDecimal amount = BigDecimal.valueOf(random.nextInt(4000) - 500, 2);
                platforms.add(
                        new ChannelDay(channel, LocalDate.ofEpochDay(random.nextInt(12) - 6)), amount.doubleValue());
                ofSpend = ofSpend.add(amount);
            }
            facts.costs().join(platforms, counted);
            CreditTotals none = CreditTotals.none(DateBasis.ACCRUAL, DateWindow.ALL);
            ChannelReport report = ReportBuilder.build(SourceSums.of(facts), none, day -> day.toEpochDay() > -4);
            Reconciliation.Cost check =
                    new Reconciler(SourceSums.of(facts), none).reconcile(report).cost();

            assertThat(check.source()).as("seed %d", seed).isEqualByComparingTo(ofSessions.add(ofSpend));
            assertThat(check.difference()).as("seed %d", seed).isEqualByComparingTo("0");
            assertThat(check.spend().orElseThrow().total()).isEqualByComparingTo(ofSpend);
            assertThat(report.rows().keySet())
                    .as("what has spend has a row, seed %d", seed)
                    .containsAll(facts.costs().sums().keySet().stream()
                            .filter(channelDay -> channelDay.day().toEpochDay() > -4)
                            .toList());
            both += check.displaced().signum() == 0 ? 0 : 1;
        }
        assertThat(both).as("worlds with both on a channel and day").isPositive();
    }

    @Test
    void channelsWithoutASessionAreNamedAndThoseThatOneMayBe() {
        World world = World.random(new Random(3));
        Facts facts = world.facts();
        String known = world.visits().get(0).channel();
        spend.add(new ChannelDay(known, DAY), 1);
        spend.add(new ChannelDay(" " + known.toUpperCase(Locale.ROOT), DAY), 1);
        spend.add(new ChannelDay("Instagram", DAY), 1);
        facts.costs().join(spend, SpendOverlap.SPEND);

        SpendShare share = SpendShare.of(SourceSums.of(facts)).orElseThrow();

        assertThat(share.strangers()).containsExactlyInAnyOrder("Instagram", " " + known.toUpperCase(Locale.ROOT));
        assertThat(share.similar())
                .singleElement()
                .satisfies(group -> assertThat(group.names())
                        .extracting(NameCount::name)
                        .containsExactlyInAnyOrder(known, " " + known.toUpperCase(Locale.ROOT)));
    }
}

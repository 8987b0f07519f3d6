package dev.tributary.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.journey.Journeys;
import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.number.ExactSum;
import dev.tributary.core.report.ObviousReport.Credit;
import dev.tributary.core.world.World;
import dev.tributary.core.world.World.Order;
import dev.tributary.core.world.World.Visit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Currencies without minor units, and amounts for which the last digits of a credit matter. */
class LargeAmountsTest {
    private static final double[] SIZES = {2e6, 6e9, 1e12, 1e15};

    @ParameterizedTest
    @EnumSource
    void aSoundReportAddsUpHoweverLargeItsAmounts(DateBasis basis) {
        for (int seed = 0; seed < 600; seed++) {
            Random random = new Random(seed);
            World world = large(World.random(random), SIZES[seed % SIZES.length], random);
            List<Credit> credits = ReportTest.credits(world);
            List<Credit> answered = random.nextBoolean() ? credits : rounded(credits);
            Reconciliation checks = checks(world, answered, basis);

            assertThat(checks.addsUp()).as("seed %d: %s", seed, checks).isTrue();
            assertThat(checks.revenue().difference()).as("seed %d", seed).isEqualByComparingTo("0");
            assertThat(checks.cost().difference()).as("seed %d", seed).isEqualByComparingTo("0");
            assertThat(checks.campaigns().orElseThrow().apart()).isEmpty();
        }
    }

    @Test
    void oneOrderOfSevenSessionsAndFiveThousandOfTwoMillionAddUp() {
        assertThat(checks(orders(1, 7, 6e9), DateBasis.ACCRUAL).addsUp()).isTrue();
        assertThat(checks(orders(5000, 7, 2e6), DateBasis.CASH).addsUp()).isTrue();
        assertThat(checks(orders(2000, 11, 987_654_321_012_345.0), DateBasis.ACCRUAL)
                        .addsUp())
                .isTrue();
    }

    @Test
    void asManyOrdersOfTheLargestAmountAsThereAreCanBeSummed() {
        Reconciliation checks = checks(orders(20_000, 3, 1e15), DateBasis.ACCRUAL);
        assertThat(checks.revenue().source()).isEqualByComparingTo("2e19");
        assertThat(checks.addsUp()).as("%s", checks).isTrue();
    }

    @Test
    void theRoundingOfLargeAmountsIsAsSmallAsItsCredits() {
        Reconciliation checks = checks(orders(1, 7, 6e9), DateBasis.ACCRUAL);
        assertThat(checks.revenue().rounding().abs()).isLessThan(new BigDecimal("0.05"));
    }

    @Test
    void aGapOfACentIsFoundAmongMillionsAndARowThatGotLostAmongTheLargest() {
        for (double size : SIZES) {
            World world = orders(50, 7, size);
            Facts facts = world.facts();
            List<Credit> credits = ReportTest.credits(world);
            CreditTotals gathered =
                    ReportTest.gathered(facts, credits, DateBasis.ACCRUAL).totals(DateWindow.ALL::contains, List.of());
            ChannelReport report = ReportBuilder.build(SourceSums.of(facts), gathered, day -> true);
            SortedMap<ChannelDay, Metrics> rows = new TreeMap<>(report.rows());
            Map.Entry<ChannelDay, Metrics> row = report.rows().entrySet().stream()
                    .filter(held -> held.getValue().revenue().signum() > 0)
                    .findFirst()
                    .orElseThrow();
            rows.put(row.getKey(), row.getValue().plus(metrics("-0.01")));
            assertThat(reconciled(facts, gathered, rows).revenue().difference()).isEqualByComparingTo("0.01");
            assertThat(reconciled(facts, gathered, rows).addsUp()).isFalse();

            rows.remove(row.getKey());
            assertThat(reconciled(facts, gathered, rows).revenue().difference())
                    .isEqualByComparingTo(row.getValue().revenue());
        }
    }

    @Test
    void creditThatComesToMoreThanItsPartOfTheRevenueIsNoRounding() {
        CreditedRevenue credited = new CreditedRevenue();
        credited.add(2_999_999_999.0, 6e9);
        credited.add(3e9, 6e9);
        assertThat(credited.rounded(sum(6e9), sum(0)))
                .as("1 of 6,000,000,000 is missing")
                .isEmpty();
        assertThat(credited.rounded(sum(6e9), sum(1)))
                .hasValueSatisfying(by -> assertThat(by).isEqualByComparingTo("0"));
    }

    private static ExactSum sum(double amount) {
        ExactSum sum = new ExactSum();
        sum.add(amount);
        return sum;
    }

    private static Metrics metrics(String revenue) {
        return new Metrics(BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal(revenue));
    }

    private static Reconciliation reconciled(Facts facts, CreditTotals credits, SortedMap<ChannelDay, Metrics> rows) {
        return new Reconciler(SourceSums.of(facts), credits).reconcile(new ChannelReport(ReportDates.USUAL, rows));
    }

    private static Reconciliation checks(World world, DateBasis basis) {
        return checks(world, ReportTest.credits(world), basis);
    }

    private static Reconciliation checks(World world, List<Credit> credits, DateBasis basis) {
        Facts facts = world.facts(visit -> visit.closer() ? "spring" : "autumn");
        Journeys journeys = world.journeys(Boundary.STRICT, DateWindow.ALL);
        CreditTotals gathered =
                ReportTest.gathered(facts, credits, basis).totals(DateWindow.ALL::contains, journeys.withoutJourney());
        ChannelReport report = ReportBuilder.build(SourceSums.of(facts), gathered, day -> true);
        return new Reconciler(SourceSums.of(facts), gathered)
                .reconcile(report)
                .with(Reconciler.campaigns(
                        report, ReportBuilder.campaigns(SourceSums.of(facts), gathered, day -> true)));
    }

    /** Returns credits as the service rounds them: four digits, which may sum to a little more or less than 1. */
    private static List<Credit> rounded(List<Credit> credits) {
        List<Credit> rounded = credits.stream()
                .map(credit -> new Credit(credit.order(), credit.visit(), Math.round(credit.share() * 1e4) / 1e4))
                .toList();
        Map<String, Double> sums =
                rounded.stream().collect(Collectors.groupingBy(Credit::order, Collectors.summingDouble(Credit::share)));
        boolean close = sums.values().stream().allMatch(sum -> Math.abs(sum - 1) < Outcome.TOLERANCE);
        return close ? rounded : credits;
    }

    /** Returns the world with amounts up to a size, whole numbers as in a currency without minor units. */
    private static World large(World world, double size, Random random) {
        return new World(
                world.visits().stream()
                        .map(visit -> new Visit(
                                visit.id(),
                                visit.user(),
                                visit.millis(),
                                visit.channel(),
                                visit.holder(),
                                visit.closer(),
                                Double.isNaN(visit.cost()) ? visit.cost() : Math.floor(random.nextDouble() * size)))
                        .toList(),
                world.orders().stream()
                        .map(order -> new Order(
                                order.id(), order.user(), order.millis(), Math.floor(random.nextDouble() * size)))
                        .toList(),
                List.of(size));
    }

    /** Returns users with one order each, after a number of sessions. */
    private static World orders(int count, int sessions, double revenue) {
        List<Visit> visits = new ArrayList<>();
        for (int user = 0; user < count; user++) {
            for (int visit = 0; visit < sessions; visit++) {
                visits.add(new Visit(
                        user + "." + visit,
                        user,
                        visit * 20_000_000L + user * 1000L,
                        visit % 2 == 0 ? "Email" : "Social",
                        visit % 3 > 0,
                        visit % 2 > 0,
                        revenue / 7));
            }
        }
        return new World(
                visits,
                IntStream.range(0, count)
                        .mapToObj(user -> new Order("c" + user, user, 1_000_000_000L, revenue))
                        .toList(),
                List.of());
    }
}

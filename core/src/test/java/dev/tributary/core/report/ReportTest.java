package dev.tributary.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.attribution.CreditModel;
import dev.tributary.core.attribution.ihc.DefaultModel;
import dev.tributary.core.attribution.ihc.LocalIhc;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Days;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.journey.Journeys;
import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.journey.option.PathRules;
import dev.tributary.core.journey.option.Reach;
import dev.tributary.core.path.PathTransforms;
import dev.tributary.core.report.ObviousReport.Credit;
import dev.tributary.core.world.World;
import dev.tributary.core.world.World.Order;
import dev.tributary.core.world.World.Visit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTest {
    private static final LocalDate DAY = LocalDate.of(1970, 1, 1);
    private static final JourneyOptions WITHOUT_DIRECT = new JourneyOptions(
            Boundary.STRICT,
            new Reach(Optional.of(Duration.ofDays(3)), false),
            new PathRules(Set.of("Direct"), PathTransforms.parse("exposure,trim:4")),
            3);

    @Test
    void theCostOfASessionThatServesTwoOrdersCountsOnce() {
        World world = new World(
                List.of(new Visit("s", 0, 0, "Email", true, true, 4)),
                List.of(new Order("c1", 0, 1, 10), new Order("c2", 0, 2, 30)),
                List.of());
        ChannelReport report = report(world, List.of(new Credit("c1", "s", 1), new Credit("c2", "s", 1)));

        Metrics email = report.rows().get(new ChannelDay("Email", DAY));
        assertThat(email).isEqualTo(metrics("4", "2", "4E+1"));
        assertThat(email.cpo()).hasValueSatisfying(cpo -> assertThat(cpo).isEqualByComparingTo("2"));
        assertThat(email.roas()).hasValueSatisfying(roas -> assertThat(roas).isEqualByComparingTo("10"));
    }

    @Test
    void aChannelWithCostAndNoOrderStays() {
        World world = new World(List.of(new Visit("s", World.NOBODY, 0, "Email", true, true, 4)), List.of(), List.of());
        Metrics email = report(world, List.of()).rows().get(new ChannelDay("Email", DAY));

        assertThat(email).isEqualTo(metrics("4", "0", "0"));
        assertThat(email.cpo()).as("cost per no order").isEmpty();
        assertThat(email.roas()).hasValueSatisfying(roas -> assertThat(roas).isEqualByComparingTo("0"));
    }

    @Test
    void aChannelThatCostNothingHasNoReturnOnIt() {
        Metrics metrics = metrics("0", "2", "50");

        assertThat(metrics.roas()).isEmpty();
        assertThat(metrics.cpo()).hasValueSatisfying(cpo -> assertThat(cpo).isEqualByComparingTo("0"));
        assertThat(Metrics.ZERO.cpo()).isEmpty();
        assertThat(Metrics.ZERO.roas()).isEmpty();
    }

    @Test
    void ratiosAreRoundedToSixDecimals() {
        assertThat(metrics("3", "7", "2").cpo()).contains(new BigDecimal("0.428571"));
        assertThat(metrics("3", "7", "2").roas()).contains(new BigDecimal("0.666667"));
    }

    @Test
    void theRatioOfATotalIsTheRatioOfTheSums() {
        World world = new World(
                List.of(
                        new Visit("s1", 0, 0, "Email", true, true, 1),
                        new Visit("s2", 0, 90_000_000, "Email", true, true, 9),
                        new Visit("s3", 0, 0, "Social", true, true, 5)),
                List.of(new Order("c1", 0, 1, 10), new Order("c2", 0, 100_000_000, 20)),
                List.of());
        ChannelReport report = report(
                world, List.of(new Credit("c1", "s1", .25), new Credit("c1", "s3", .75), new Credit("c2", "s2", 1)));

        assertThat(report.byChannel().get("Email").cpo()).contains(new BigDecimal("8.000000"));
        assertThat(report.total().cpo()).contains(new BigDecimal("7.500000"));
        assertThat(report.total().roas()).contains(new BigDecimal("2.000000"));
        assertThat(report.byChannel().keySet()).containsExactly("Email", "Social");
    }

    @Test
    void byCashCreditStandsOnTheDayOfTheOrderAndCostOnThatOfTheSession() {
        World world = new World(
                List.of(
                        new Visit("s1", 0, 0, "Email", true, true, 4),
                        new Visit("s2", 0, Days.MILLIS, "Social", true, true, 1)),
                List.of(new Order("c1", 0, 2 * Days.MILLIS, 10)),
                List.of());
        List<Credit> credits = List.of(new Credit("c1", "s1", .75), new Credit("c1", "s2", .25));
        ChannelReport report = report(world.facts(), credits, DateBasis.CASH, day -> true);

        assertThat(report.dates().basis()).isEqualTo(DateBasis.CASH);
        assertThat(report.rows())
                .containsExactly(
                        Map.entry(new ChannelDay("Email", DAY), metrics("4", "0", "0")),
                        Map.entry(new ChannelDay("Email", DAY.plusDays(2)), metrics("0", "0.75", "7.5")),
                        Map.entry(new ChannelDay("Social", DAY.plusDays(1)), metrics("1", "0", "0")),
                        Map.entry(new ChannelDay("Social", DAY.plusDays(2)), metrics("0", "0.25", "2.5")));
        assertThat(report.rows().get(new ChannelDay("Email", DAY.plusDays(2))).roas())
                .as("nothing was spent on that day")
                .isEmpty();
    }

    @Test
    void theTotalsOfAChannelOverAllDaysAreTheSameOnBothBases() {
        for (int seed = 0; seed < 400; seed++) {
            World world = World.random(new Random(seed));
            Facts facts = world.facts();
            List<Credit> credits = credits(world);

            assertThat(report(facts, credits, DateBasis.CASH, day -> true).byChannel())
                    .as("seed %d", seed)
                    .usingRecursiveComparison()
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .isEqualTo(report(facts, credits, DateBasis.ACCRUAL, day -> true)
                            .byChannel());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theReportIsThatOfTheObviousWayInWhateverOrderTheCreditsCome(DateBasis basis) {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            World world = World.random(random);
            List<Credit> credits = credits(world);
            if (random.nextBoolean()) {
                credits.add(new Credit("nobody", "nothing", .5));
            }
            int cut = random.nextInt(7) - 3;
            Predicate<LocalDate> days = day -> day.toEpochDay() >= cut;
            ChannelReport expected = ObviousReport.of(world, credits, basis, days);
            Facts facts = world.facts();

            assertThat(report(facts, credits, basis, days)).as("seed %d", seed).isEqualTo(expected);
            Collections.shuffle(credits, random);
            assertThat(report(facts, credits, basis, days))
                    .as("shuffled, seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfTheCreditsDoesNotChangeTheChecksEither(DateBasis basis) {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            World world = World.random(random);
            Facts facts = world.facts();
            Journeys journeys = world.journeys(Boundary.STRICT, DateWindow.ALL);
            List<Credit> credits = credits(world);
            Reconciliation expected = checks(facts, credits, basis, journeys);
            Collections.shuffle(credits, random);

            assertThat(checks(facts, credits, basis, journeys))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
            assertThat(expected.addsUp()).as("seed %d: %s", seed, expected).isTrue();
            assertThat(expected.revenue().difference().abs())
                    .as("seed %d", seed)
                    .isLessThan(new BigDecimal("1e-8"));
            assertThat(expected.cost().difference()).as("seed %d", seed).isEqualByComparingTo("0");
            assertThat(expected.credit().attributed() + expected.credit().unattributed())
                    .as("seed %d", seed)
                    .isEqualTo(world.orders().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theCreditOfWhatRulesLeaveOutGoesToTheOthersAndEverythingAddsUp(DateBasis basis) {
        for (int seed = 0; seed < 300; seed++) {
            World world = World.random(new Random(seed));
            Journeys journeys = world.journeys(WITHOUT_DIRECT, DateWindow.ALL);
            List<Credit> credits = credits(journeys);
            Facts facts = world.facts();
            ChannelReport report = report(facts, credits, basis, day -> true);
            Reconciliation checks = checks(facts, credits, basis, journeys);

            assertThat(checks.addsUp()).as("seed %d: %s", seed, checks).isTrue();
            assertThat(checks.credit().worst()).as("seed %d", seed).isLessThan(1e-9);
            assertThat(checks.credit().attributed() + checks.credit().unattributed())
                    .as("seed %d", seed)
                    .isEqualTo(world.orders().size());
            assertThat(report.byChannel().getOrDefault("Direct", Metrics.ZERO).orders())
                    .as("seed %d", seed)
                    .isEqualByComparingTo("0");
        }
    }

    /** Returns the credits of every journey of the world, by the built-in model. */
    static List<Credit> credits(World world) {
        return credits(world.journeys(Boundary.STRICT, DateWindow.ALL));
    }

    /** Returns the credits of every journey, by the built-in model. */
    private static List<Credit> credits(Journeys journeys) {
        List<Credit> credits = new ArrayList<>();
        CreditModel model = new LocalIhc(DefaultModel.create(), Redistribution.NONE);
        journeys.journeys().stream().map(model::credit).forEach(outcome -> {
            for (int position = 0; position < outcome.shares().size(); position++) {
                credits.add(new Credit(
                        outcome.journey().conversionId(),
                        outcome.journey().sessionId(position),
                        outcome.shares().get(position).ihc()));
            }
        });
        return credits;
    }

    static Credits gathered(Facts facts, List<Credit> credits) {
        return gathered(facts, credits, DateBasis.ACCRUAL);
    }

    static Credits gathered(Facts facts, List<Credit> credits, DateBasis basis) {
        Credits gathered = new Credits(facts.traffic(), basis);
        try (Credits.Stored stored = gathered.stored()) {
            credits.forEach(credit -> credit.addTo(stored));
        }
        return gathered;
    }

    /** Returns the totals of credits, without any check. */
    static CreditTotals totals(Credits gathered) {
        return gathered.totals(day -> false, List.of());
    }

    private static Reconciliation checks(Facts facts, List<Credit> credits, DateBasis basis, Journeys journeys) {
        CreditTotals totals =
                gathered(facts, credits, basis).totals(DateWindow.ALL::contains, journeys.withoutJourney());
        return new Reconciler(SourceSums.of(facts), totals)
                .reconcile(ReportBuilder.build(SourceSums.of(facts), totals, day -> true));
    }

    private static ChannelReport report(World world, List<Credit> credits) {
        return report(world.facts(), credits, DateBasis.ACCRUAL, day -> true);
    }

    private static ChannelReport report(Facts facts, List<Credit> credits, DateBasis basis, Predicate<LocalDate> days) {
        return ReportBuilder.build(SourceSums.of(facts), totals(gathered(facts, credits, basis)), days);
    }

    private static Metrics metrics(String cost, String ihc, String revenue) {
        return new Metrics(new BigDecimal(cost), new BigDecimal(ihc), new BigDecimal(revenue));
    }
}

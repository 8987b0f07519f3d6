package dev.tributary.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.Days;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.world.World;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A window's totals do not depend on the basis; together with the separate amounts they equal the report. */
class WindowTotalsTest {
    private static final int ROUNDS = 300;

    @Test
    void onBothBasesTheTotalsAreTheWindowsConversionsAndTheCostOfItsDays() {
        int early = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            World world = World.random(new Random(seed));
            Facts facts = world.facts();
            DateWindow window = new DateWindow(
                    Optional.of(DayZone.UTC.of(-Days.MILLIS)), Optional.of(DayZone.UTC.of(2 * Days.MILLIS)));
            List<Journey> journeys =
                    world.journeys(Boundary.INCLUSIVE, DateWindow.ALL).journeys();
            long orders = journeys.stream()
                    .filter(journey -> window.contains(journey.conversion()))
                    .count();
            WindowTotals accrual = totals(facts, journeys, DateBasis.ACCRUAL, window);
            WindowTotals cash = totals(facts, journeys, DateBasis.CASH, window);

            assertThat(accrual.total().sameAs(cash.total())).as("seed %d", seed).isTrue();
            assertThat(accrual.apart().sameAs(cash.apart())).as("seed %d", seed).isTrue();
            accrual.byChannel()
                    .forEach((channel, metrics) -> assertThat(cash.byChannel().getOrDefault(channel, Metrics.ZERO))
                            .satisfies(
                                    other -> assertThat(other.sameAs(metrics)).isTrue()));
            assertThat(accrual.total().orders()).as("seed %d", seed).isEqualByComparingTo(BigDecimal.valueOf(orders));
            assertThat(accrual.total().cost())
                    .as("seed %d", seed)
                    .isEqualByComparingTo(
                            facts.costs().byChannel(window).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
            assertThat(cash.early().orders()).isEqualByComparingTo("0");
            early += accrual.early().orders().signum();
        }
        assertThat(early).as("windows with credit on earlier days").isPositive();
    }

    @Test
    void aWindowWithoutAnyCostHasNoCostPerOrder() {
        int without = 0;
        int with = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            World world = World.random(new Random(seed));
            Facts facts = world.facts();
            for (int day = -3; day <= 3; day++) {
                Optional<LocalDate> only = Optional.of(DayZone.UTC.of(day * Days.MILLIS));
                DateWindow window = new DateWindow(only, only);
                boolean costed =
                        facts.costs().byChannel(window).values().stream().anyMatch(cost -> cost.signum() != 0);
                List<Journey> journeys =
                        world.journeys(Boundary.INCLUSIVE, DateWindow.ALL).journeys();
                WindowTotals totals = totals(facts, journeys, DateBasis.CASH, window);
                assertThat(totals.byChannel().values())
                        .as("seed %d, day %d", seed, day)
                        .allMatch(metrics -> metrics.costed() == costed);
                with += costed ? 1 : 0;
                without += costed || totals.total().orders().signum() == 0 ? 0 : 1;
            }
        }
        assertThat(with).isPositive();
        assertThat(without).as("windows with orders and without cost").isPositive();
    }

    @Test
    void withoutAWindowTheTotalsAreTheReport() {
        World world = World.random(new Random(7));
        Facts facts = world.facts();
        List<Journey> journeys =
                world.journeys(Boundary.INCLUSIVE, DateWindow.ALL).journeys();
        WindowTotals totals = totals(facts, journeys, DateBasis.ACCRUAL, DateWindow.ALL);

        assertThat(totals.apart()).isEqualTo(Metrics.ZERO);
        assertThat(totals.total().cost())
                .isEqualByComparingTo(facts.costs().sums().values().stream()
                        .map(sum -> sum.toDecimal())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void aCentTooMuchOrTooLittleInAnySumIsFoundAndHalfACentIsNone() {
        ChannelDay channelDay = new ChannelDay("Email", DayZone.UTC.of(0));
        ChannelReport report =
                new ChannelReport(ReportDates.USUAL, new TreeMap<>(Map.of(channelDay, metrics("10.00", "2", "50.00"))));
        assertThat(totals(metrics("10.00", "2", "50.00")).addsUpTo(report)).isTrue();
        assertThat(totals(metrics("10.004", "2.004", "49.996")).addsUpTo(report))
                .isTrue();
        for (Metrics off : List.of(
                metrics("10.01", "2", "50.00"),
                metrics("9.99", "2", "50.00"),
                metrics("10.005", "2", "50.00"),
                metrics("10.00", "2.01", "50.00"),
                metrics("10.00", "1.99", "50.00"),
                metrics("10.00", "2", "50.01"),
                metrics("10.00", "2", "49.99"))) {
            assertThat(totals(off).addsUpTo(report)).as("%s", off).isFalse();
        }
    }

    @Test
    void whatIsApartFromTheWindowIsPartOfTheReport() {
        ChannelDay channelDay = new ChannelDay("Email", DayZone.UTC.of(0));
        ChannelReport report =
                new ChannelReport(ReportDates.USUAL, new TreeMap<>(Map.of(channelDay, metrics("10.00", "2", "50.00"))));
        Metrics window = metrics("4.00", "1", "20.00");
        Metrics apart = metrics("6.00", "1", "30.00");
        SortedMap<String, Metrics> channels = new TreeMap<>(Map.of("Email", window));
        assertThat(new WindowTotals(DateWindow.ALL, channels, Metrics.ZERO, apart).addsUpTo(report))
                .isTrue();
        assertThat(new WindowTotals(DateWindow.ALL, channels, apart, Metrics.ZERO).addsUpTo(report))
                .isFalse();
    }

    private static WindowTotals totals(Metrics all) {
        return new WindowTotals(DateWindow.ALL, new TreeMap<>(Map.of("Email", all)), Metrics.ZERO, Metrics.ZERO);
    }

    private static Metrics metrics(String cost, String ihc, String revenue) {
        return new Metrics(new BigDecimal(cost), new BigDecimal(ihc), new BigDecimal(revenue));
    }

    /** The first and the last session share the credit. */
    private static WindowTotals totals(Facts facts, List<Journey> journeys, DateBasis basis, DateWindow window) {
        Credits credits = new Credits(facts.traffic(), basis, window);
        try (Credits.Stored stored = credits.stored()) {
            for (Journey journey : journeys) {
                stored.add(bytes(journey.conversionId()), bytes(journey.sessionId(0)), 0.25);
                stored.add(bytes(journey.conversionId()), bytes(journey.sessionId(journey.size() - 1)), 0.75);
            }
        }
        ChannelReport report = ReportBuilder.build(SourceSums.of(facts), ReportTest.totals(credits), day -> true);
        WindowTotals totals = WindowTotals.of(report, facts.costs(), ReportTest.totals(credits));
        assertThat(totals.addsUpTo(report)).isTrue();
        return totals;
    }

    private static byte[] bytes(String id) {
        return id.getBytes(StandardCharsets.UTF_8);
    }
}

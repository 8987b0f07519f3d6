package dev.tributary.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.world.World;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A zone decides the day of an amount, and never whether it counts. */
class LocalDaysTest {
    private static final int ROUNDS = 60;

    @ParameterizedTest
    @ValueSource(strings = {"Europe/London", "America/Chicago", "Asia/Kolkata", "Australia/Lord_Howe", "+14:00"})
    void allDaysOfAZoneTogetherAreAllDaysOfUtc(String name) {
        ZoneId zone = ZoneId.of(name);
        DayZone days = DayZone.of(zone);
        for (int seed = 0; seed < ROUNDS; seed++) {
            World world = World.random(new Random(seed));
            List<Journey> journeys =
                    world.journeys(Boundary.INCLUSIVE, DateWindow.ALL).journeys();
            Facts utc = world.facts();
            Facts local = world.facts(days);
            for (DateBasis basis : DateBasis.values()) {
                Metrics all = ReportBuilder.build(
                                SourceSums.of(utc), credits(utc, journeys, basis, DateWindow.ALL), day -> true)
                        .total();
                ChannelReport report = ReportBuilder.build(
                        SourceSums.of(local), credits(local, journeys, basis, whole(days)), day -> true);

                assertThat(report.dates()).isEqualTo(new ReportDates(basis, days));
                assertThat(report.total().sameAs(all)).as("seed %d", seed).isTrue();

                Metrics sum = Metrics.ZERO;
                for (LocalDate day : calendar(world, zone)) {
                    DateWindow window = new DateWindow(Optional.of(day), Optional.of(day), days);
                    Metrics total = WindowTotals.of(report, local.costs(), credits(local, journeys, basis, window))
                            .total();
                    long orders = journeys.stream()
                            .filter(journey ->
                                    day.equals(date(journey.conversion().millis(), zone)))
                            .count();

                    assertThat(total.orders().setScale(6, RoundingMode.HALF_EVEN))
                            .as("seed %d, %s", seed, day)
                            .isEqualByComparingTo(String.valueOf(orders));
                    sum = sum.plus(total);
                }
                assertThat(sum.sameAs(all)).as("seed %d", seed).isTrue();
            }
        }
    }

    private static DateWindow whole(DayZone zone) {
        return new DateWindow(Optional.empty(), Optional.empty(), zone);
    }

    private static SortedSet<LocalDate> calendar(World world, ZoneId zone) {
        SortedSet<LocalDate> days = new TreeSet<>();
        Stream.concat(
                        world.visits().stream().map(World.Visit::millis),
                        world.orders().stream().map(World.Order::millis))
                .forEach(millis -> days.add(date(millis, zone)));
        return days;
    }

    private static LocalDate date(long millis, ZoneId zone) {
        return Instant.ofEpochMilli(millis).atZone(zone).toLocalDate();
    }

    /** Each session of a journey has an equal share. */
    private static CreditTotals credits(Facts facts, List<Journey> journeys, DateBasis basis, DateWindow window) {
        Credits gathered = new Credits(facts.traffic(), basis, window);
        try (Credits.Stored stored = gathered.stored()) {
            for (Journey journey : journeys) {
                for (int position = 0; position < journey.size(); position++) {
                    stored.add(
                            bytes(journey.conversion().id()), bytes(journey.sessionId(position)), 1.0 / journey.size());
                }
            }
        }
        return gathered.totals(conversion -> true, List.of());
    }

    private static byte[] bytes(String id) {
        return id.getBytes(StandardCharsets.UTF_8);
    }
}

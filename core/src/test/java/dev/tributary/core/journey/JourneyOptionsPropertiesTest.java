package dev.tributary.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.Days;
import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.journey.option.PathRules;
import dev.tributary.core.journey.option.Reach;
import dev.tributary.core.path.PathTransforms;
import dev.tributary.core.path.Touch;
import dev.tributary.core.world.World;
import dev.tributary.core.world.World.Order;
import dev.tributary.core.world.World.Visit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** With any options, journeys equal those of the simple reference implementation. */
class JourneyOptionsPropertiesTest {
    private static final int ROUNDS = 1000;
    private static final List<String> TRANSFORMS = List.of(
            "exposure",
            "first",
            "frequency,exposure",
            "trim:2",
            "remove-if-not-all:Direct",
            "remove-if-last-and-not-all:Email,exposure,trim:3");

    @Test
    void journeysAreThoseOfTheObviousWay() {
        int emptied = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            World world = World.random(random);
            JourneyOptions options = options(random);
            DateWindow window = random.nextBoolean()
                    ? DateWindow.ALL
                    : new DateWindow(
                            Optional.of(DayZone.UTC.of((random.nextInt(8) - 6) * Days.MILLIS)), Optional.empty());
            Journeys journeys = world.journeys(options, window);
            Map<String, List<String>> found = new TreeMap<>(CodePoints::compare);
            journeys.withoutJourney().forEach(conversion -> found.put(conversion.id(), List.of()));
            journeys.journeys().forEach(journey -> found.put(journey.conversionId(), ids(journey)));
            Map<String, List<String>> expected = new TreeMap<>(CodePoints::compare);
            world.orders().stream()
                    .filter(order -> window.contains(DayZone.UTC.of(order.millis())))
                    .forEach(order -> expected.put(order.id(), obvious(world, order, options)));

            assertThat(found).as("seed %d, %s", seed, options).isEqualTo(expected);
            long all = world.journeys(new JourneyOptions(options.boundary(), Integer.MAX_VALUE), window)
                    .sessionCount();
            assertThat(journeys.sessionCount() + leftOut(journeys.decided()))
                    .as("every session is in a journey, left out or beyond the limit, seed %d, %s", seed, options)
                    .isEqualTo(all);
            emptied += leftOut(journeys.decided()) > 0
                            && !journeys.withoutJourney().isEmpty()
                    ? 1
                    : 0;
        }
        assertThat(emptied).as("worlds in which something is left out").isPositive();
    }

    @Test
    void noSessionIsInTwoJourneysWhenTheyAreCutAtThePreviousConversion() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            World world = World.random(random);
            Boundary boundary = random.nextBoolean() ? Boundary.STRICT : Boundary.INCLUSIVE;
            Reach cut = new Reach(Optional.empty(), true);
            Journeys journeys = world.journeys(
                    new JourneyOptions(boundary, cut, PathRules.NONE, Integer.MAX_VALUE), DateWindow.ALL);
            Journeys whole = world.journeys(boundary, DateWindow.ALL);

            assertThat(journeys.journeys().stream().flatMap(journey -> ids(journey).stream()))
                    .as("seed %d", seed)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(whole.journeys().stream()
                            .flatMap(journey -> ids(journey).stream())
                            .distinct()
                            .toList());
        }
    }

    @Test
    void eachConversionWithoutAJourneySaysTheTrueReason() {
        Set<String> codes = new TreeSet<>();
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            World world = World.random(random);
            JourneyOptions options = options(random);
            for (Unattributed one : world.journeys(options, DateWindow.ALL).unattributed()) {
                List<Visit> visits = world.visits().stream()
                        .filter(visit -> visit.user() == one.conversion().user())
                        .toList();
                boolean any = visits.stream()
                        .anyMatch(visit -> visit.millis() <= one.conversion().millis());
                String expected =
                        visits.isEmpty() ? "no_session_of_user" : any ? "left_out_by_" : "only_later_sessions";
                assertThat(one.why().code()).as("seed %d, %s", seed, options).startsWith(expected);
                codes.add(one.why().code());
            }
        }
        assertThat(codes)
                .contains("no_session_of_user", "only_later_sessions", "left_out_by_boundary")
                .contains("left_out_by_lookback", "left_out_by_previous", "left_out_by_channels")
                .contains("left_out_by_lookback_and_channels", "left_out_by_boundary_and_previous");
    }

    @Test
    void theBoundaryCountsTheSameSessionsOnEitherSide() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            World world = World.random(new Random(seed));
            Journeys strict = world.journeys(Boundary.STRICT, DateWindow.ALL);
            Journeys inclusive = world.journeys(Boundary.INCLUSIVE, DateWindow.ALL);

            assertThat(strict.decided()).as("seed %d", seed).isEqualTo(inclusive.decided());
            assertThat(inclusive.sessionCount() - strict.sessionCount())
                    .as("seed %d", seed)
                    .isEqualTo(strict.decided().momentSessions());
        }
    }

    private static long leftOut(Decided decided) {
        SessionsLeftOut leftOut = decided.leftOut();
        return leftOut.tooOld()
                + leftOut.beforePrevious()
                + leftOut.excluded()
                + leftOut.transformed()
                + decided.cutSessions();
    }

    private static JourneyOptions options(Random random) {
        Set<String> excluded = random.nextBoolean() ? Set.of() : Set.of("Direct", "😀");
        PathTransforms transforms = random.nextBoolean()
                ? PathTransforms.NONE
                : PathTransforms.parse(TRANSFORMS.get(random.nextInt(TRANSFORMS.size())));
        // Sessions and conversions are seven hours apart, so that some are exactly at the end of the lookback.
        Optional<Duration> lookback =
                random.nextBoolean() ? Optional.empty() : Optional.of(Duration.ofHours(7L * random.nextInt(9)));
        return new JourneyOptions(
                random.nextBoolean() ? Boundary.STRICT : Boundary.INCLUSIVE,
                new Reach(lookback, random.nextBoolean()),
                new PathRules(excluded, transforms),
                random.nextBoolean() ? Integer.MAX_VALUE : 1 + random.nextInt(4));
    }

    private static List<String> obvious(World world, Order order, JourneyOptions options) {
        Predicate<Visit> belongs = visit -> visit.user() == order.user()
                && options.boundary().holds(visit.millis(), order.millis())
                && options.reach()
                        .lookback()
                        .map(time -> visit.millis() >= order.millis() - time.toMillis())
                        .orElse(true)
                && (!options.reach().cutAtPrevious()
                        || earlier(world, order)
                                .noneMatch(other -> options.boundary().holds(visit.millis(), other.millis())))
                && !options.rules().excluded().contains(visit.channel());
        List<Visit> visits = world.visits().stream()
                .filter(belongs)
                .sorted(Comparator.comparingLong(Visit::millis).thenComparing(Visit::id, CodePoints::compare))
                .toList();
        List<Touch> path = new ArrayList<>();
        visits.forEach(visit -> path.add(new Touch(path.size(), visit.channel())));
        List<String> left = options.rules().transforms().apply(path).stream()
                .map(touch -> visits.get(touch.position()).id())
                .toList();
        return left.subList(Math.max(0, left.size() - options.touchLimit()), left.size());
    }

    private static Stream<Order> earlier(World world, Order order) {
        return world.orders().stream()
                .filter(other -> other.user() == order.user())
                .filter(other -> other.millis() < order.millis()
                        || other.millis() == order.millis() && CodePoints.compare(other.id(), order.id()) < 0);
    }

    private static List<String> ids(Journey journey) {
        return IntStream.range(0, journey.size()).mapToObj(journey::sessionId).toList();
    }
}

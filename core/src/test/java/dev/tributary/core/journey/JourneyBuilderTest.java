package dev.tributary.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.Days;
import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.world.World;
import dev.tributary.core.world.World.Order;
import dev.tributary.core.world.World.Visit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JourneyBuilderTest {
    private static final long NOON = 12 * 3_600_000L;

    @Test
    void aSessionAtTheMomentOfTheConversionBelongsToItOnlyWhenTheBoundaryIsInclusive() {
        World world =
                world(List.of(visit("before", NOON - 1), visit("at", NOON), visit("after", NOON + 1)), order("c"));

        assertThat(ids(world.journeys(Boundary.STRICT, DateWindow.ALL))).containsExactly(List.of("before"));
        assertThat(ids(world.journeys(Boundary.INCLUSIVE, DateWindow.ALL))).containsExactly(List.of("before", "at"));
        assertThat(JourneyOptions.DEFAULT.boundary()).isEqualTo(Boundary.INCLUSIVE);
    }

    @Test
    void twoSessionsAtTheSameMomentAreOrderedById() {
        World world = world(List.of(visit("😀", 5), visit("b", 5), visit("＝", 5), visit("a", 5)), order("c"));

        assertThat(ids(world.journeys(Boundary.STRICT, DateWindow.ALL))).containsExactly(List.of("a", "b", "＝", "😀"));
    }

    @Test
    void twoConversionsOfAUserShareTheirEarlierSessions() {
        List<Order> orders = List.of(new Order("late", 0, 100, 1), new Order("early", 0, 50, 1));
        World world = new World(List.of(visit("s1", 10), visit("s2", 60)), orders, List.of());
        Journeys journeys = world.journeys(Boundary.STRICT, DateWindow.ALL);

        assertThat(journeys.journeys()).extracting(Journey::conversionId).containsExactly("early", "late");
        assertThat(ids(journeys)).containsExactly(List.of("s1"), List.of("s1", "s2"));
        assertThat(journeys.sessionCount()).isEqualTo(3);
    }

    @Test
    void aConversionWithoutAJourneyIsListedApartWithItsReason() {
        World world = new World(
                List.of(visit("later", NOON + 1), new Visit("at", 1, NOON, "Email", true, true, Double.NaN)),
                List.of(
                        order("later"),
                        new Order("nobody", World.NOBODY, NOON, 1),
                        new Order("moment", 1, NOON, 1),
                        new Order("unknown", 2, NOON, 1)),
                List.of());
        Journeys journeys = world.journeys(Boundary.STRICT, DateWindow.ALL);

        assertThat(journeys.journeys()).isEmpty();
        assertThat(journeys.unattributed())
                .extracting(one -> one.conversion().id() + ": " + one.why().code())
                .containsExactly(
                        "later: only_later_sessions",
                        "moment: left_out_by_boundary",
                        "nobody: no_user",
                        "unknown: no_session_of_user");
        JourneyCounts counts = JourneyCounts.of(JourneyOptions.DEFAULT, journeys);
        assertThat(counts.unattributed()).isEqualTo(4);
        assertThat(counts.nothingToAttribute()).isTrue();
    }

    @Test
    void ofAJourneyThatIsTooLongTheLastSessionsAreKept() {
        World world = world(
                List.of(
                        visit("first", -4 * Days.MILLIS),
                        visit("second", -3 * Days.MILLIS),
                        visit("third", -Days.MILLIS)),
                order("c"));

        Journeys two = world.journeys(new JourneyOptions(Boundary.STRICT, 2), DateWindow.ALL);
        assertThat(ids(two)).containsExactly(List.of("second", "third"));
        assertThat(two.decided()).isEqualTo(new Decided(0, 0, SessionsLeftOut.NONE, 1, 1));
        Journeys three = world.journeys(new JourneyOptions(Boundary.STRICT, 3), DateWindow.ALL);
        assertThat(ids(three)).containsExactly(List.of("first", "second", "third"));
        assertThat(three.decided().cutJourneys()).isZero();
    }

    @Test
    void theWindowCutsConversionsAndNotTheirSessions() {
        World world = world(List.of(visit("lastYear", -365 * Days.MILLIS)), order("c"));
        DateWindow window = new DateWindow(Optional.of(DayZone.UTC.of(0)), Optional.of(DayZone.UTC.of(0)));
        DateWindow nextDay = new DateWindow(Optional.of(DayZone.UTC.of(Days.MILLIS)), Optional.empty());

        assertThat(ids(world.journeys(Boundary.STRICT, window))).containsExactly(List.of("lastYear"));
        assertThat(world.journeys(Boundary.STRICT, nextDay))
                .isEqualTo(new Journeys(List.of(), List.of(), Decided.NOTHING));
    }

    @Test
    void aJourneyOfNoSessionCannotBeMade() {
        assertThatThrownBy(() -> new Journey("c", world(List.of(), order("c")).table(new IdIndex()), new int[0], 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPositionOutsideTheJourneyIsRefused() {
        Journey journey = world(List.of(visit("s", 1)), order("c"))
                .journeys(Boundary.STRICT, DateWindow.ALL)
                .journeys()
                .get(0);

        assertThatThrownBy(() -> journey.row(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> journey.row(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void journeysAreThoseOfTheObviousWay() {
        int large = 0;
        for (int seed = 0; seed < 600; seed++) {
            Random random = new Random(seed);
            World world = World.random(random);
            Boundary boundary = random.nextBoolean() ? Boundary.STRICT : Boundary.INCLUSIVE;
            DateWindow window = window(random);
            Journeys journeys = world.journeys(boundary, window);
            Map<String, List<String>> expected = obvious(world, boundary, window);
            Map<String, List<String>> found = new TreeMap<>(CodePoints::compare);
            journeys.withoutJourney().forEach(conversion -> found.put(conversion.id(), List.of()));
            for (Journey journey : journeys.journeys()) {
                found.put(journey.conversionId(), ids(journey));
                large += journey.size() > 32 ? 1 : 0;
                for (int position = 0; position < journey.size(); position++) {
                    assertThat(journey.converts(position)).isEqualTo(position == journey.size() - 1);
                }
            }

            assertThat(found).as("seed %d, %s, %s", seed, boundary, window).isEqualTo(expected);
            assertThat(journeys.journeys())
                    .as("seed %d", seed)
                    .extracting(Journey::conversionId)
                    .isSortedAccordingTo(CodePoints::compare);
            assertThat(journeys.withoutJourney())
                    .as("seed %d", seed)
                    .extracting(Conversion::id)
                    .isSortedAccordingTo(CodePoints::compare);
        }
        assertThat(large).as("journeys of more than 32 sessions").isPositive();
    }

    private static Map<String, List<String>> obvious(World world, Boundary boundary, DateWindow window) {
        Map<String, List<String>> journeys = new TreeMap<>(CodePoints::compare);
        for (Order order : world.orders()) {
            if (!window.contains(DayZone.UTC.of(order.millis()))) {
                continue;
            }
            List<Visit> visits = new ArrayList<>();
            for (Visit visit : world.visits()) {
                boolean before = visit.millis() < order.millis()
                        || boundary == Boundary.INCLUSIVE && visit.millis() == order.millis();
                if (visit.user() == order.user() && before) {
                    visits.add(visit);
                }
            }
            visits.sort(Comparator.comparingLong(Visit::millis).thenComparing(Visit::id, CodePoints::compare));
            journeys.put(order.id(), visits.stream().map(Visit::id).toList());
        }
        return journeys;
    }

    private static DateWindow window(Random random) {
        if (random.nextInt(3) == 0) {
            return DateWindow.ALL;
        }
        int first = random.nextInt(10) - 6;
        return new DateWindow(
                random.nextBoolean() ? Optional.of(DayZone.UTC.of(first * Days.MILLIS)) : Optional.empty(),
                Optional.of(DayZone.UTC.of((first + random.nextInt(6)) * Days.MILLIS)));
    }

    private static World world(List<Visit> visits, Order... orders) {
        return new World(visits, List.of(orders), List.of());
    }

    private static Visit visit(String id, long millis) {
        return new Visit(id, 0, millis, "Email", true, true, Double.NaN);
    }

    private static Order order(String id) {
        return new Order(id, 0, NOON, 10);
    }

    private static List<List<String>> ids(Journeys journeys) {
        return journeys.journeys().stream().map(JourneyBuilderTest::ids).toList();
    }

    private static List<String> ids(Journey journey) {
        return IntStream.range(0, journey.size()).mapToObj(journey::sessionId).toList();
    }
}

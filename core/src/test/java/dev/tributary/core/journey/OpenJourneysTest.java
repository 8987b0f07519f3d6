package dev.tributary.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.Days;
import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.journey.option.PathRules;
import dev.tributary.core.journey.option.Reach;
import dev.tributary.core.path.PathTransforms;
import dev.tributary.core.world.World;
import dev.tributary.core.world.World.Order;
import dev.tributary.core.world.World.Visit;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpenJourneysTest {
    private static final int BUYER = 0;
    private static final int LOOKER = 1;

    @Test
    void aUserWithoutAnyConversionHasOneAndOthersHaveNone() {
        World world = new World(
                List.of(
                        visit("s1", LOOKER, 0),
                        visit("s2", BUYER, 0),
                        visit("s3", LOOKER, -5),
                        visit("s4", World.NOBODY, 1)),
                List.of(new Order("c", BUYER, 1, 10)),
                List.of());

        assertThat(open(world, JourneyOptions.DEFAULT, DateWindow.ALL)).containsExactly(List.of("s3", "s1"));
    }

    @Test
    void whoConvertedOnADayOutsideTheWindowHasNone() {
        World world = new World(
                List.of(visit("s1", BUYER, 0)), List.of(new Order("c", BUYER, 9 * Days.MILLIS, 10)), List.of());

        assertThat(open(world, JourneyOptions.DEFAULT, days(0, 1))).isEmpty();
    }

    @Test
    void itEndsWithTheWindowAndCountsOnlyIfItsLastSessionLiesWithin() {
        World world = new World(
                List.of(
                        visit("before", LOOKER, -Days.MILLIS),
                        visit("within", LOOKER, Days.MILLIS - 1),
                        visit("after", LOOKER, Days.MILLIS)),
                List.of(),
                List.of());

        assertThat(open(world, JourneyOptions.DEFAULT, days(0, 0))).containsExactly(List.of("before", "within"));
        assertThat(open(world, JourneyOptions.DEFAULT, days(-1, -1))).containsExactly(List.of("before"));
        assertThat(open(world, JourneyOptions.DEFAULT, days(2, 3))).isEmpty();
        assertThat(open(world, JourneyOptions.DEFAULT, days(-3, -2))).isEmpty();
    }

    /** In Kolkata, a day ends at 18:30 UTC. */
    @Test
    void theWindowEndsAtTheMidnightOfItsZone() {
        long midnight = 18 * 3_600_000L + 30 * 60_000L;
        World world = new World(
                List.of(visit("within", LOOKER, midnight - 1), visit("after", LOOKER, midnight)), List.of(), List.of());
        DateWindow utc = days(0, 0);
        DateWindow kolkata = new DateWindow(utc.from(), utc.to(), DayZone.of(ZoneId.of("Asia/Kolkata")));

        assertThat(open(world, JourneyOptions.DEFAULT, kolkata)).containsExactly(List.of("within"));
        assertThat(open(world, JourneyOptions.DEFAULT, utc)).containsExactly(List.of("within", "after"));
    }

    @Test
    void ofALongOneTheLastSessionsAreKept() {
        World world = new World(
                List.of(visit("s1", LOOKER, 1), visit("s2", LOOKER, 2), visit("s3", LOOKER, 3)), List.of(), List.of());

        assertThat(open(world, new JourneyOptions(Boundary.STRICT, 2), DateWindow.ALL))
                .containsExactly(List.of("s2", "s3"));
    }

    @Test
    void whatOptionsLeaveOutOfOtherJourneysTheyLeaveOutOfTheseToo() {
        World world = new World(
                List.of(
                        new Visit("s1", LOOKER, 1, "Social", true, true, Double.NaN),
                        new Visit("s2", LOOKER, 5, "Email", true, true, Double.NaN),
                        new Visit("s3", LOOKER, 6, "Email", true, true, Double.NaN),
                        new Visit("s4", LOOKER, 9, "Direct", true, true, Double.NaN)),
                List.of(),
                List.of());

        assertThat(open(world, lookback(4), DateWindow.ALL)).containsExactly(List.of("s2", "s3", "s4"));
        assertThat(open(world, lookback(3), DateWindow.ALL)).containsExactly(List.of("s3", "s4"));
        assertThat(open(world, rules(Set.of("Direct"), "exposure"), DateWindow.ALL))
                .containsExactly(List.of("s1", "s2"));
        assertThat(open(world, rules(Set.of("Direct", "Email", "Social"), "first"), DateWindow.ALL))
                .isEmpty();
    }

    private static JourneyOptions lookback(long millis) {
        Reach reach = new Reach(Optional.of(Duration.ofMillis(millis)), true);
        return new JourneyOptions(Boundary.STRICT, reach, PathRules.NONE, 9);
    }

    private static JourneyOptions rules(Set<String> excluded, String transforms) {
        PathRules rules = new PathRules(excluded, PathTransforms.parse(transforms));
        return new JourneyOptions(Boundary.STRICT, Reach.ALL, rules, 9);
    }

    @Test
    void aWindowMayEndAtTheEndOfTime() {
        World world = new World(List.of(visit("s", LOOKER, 0)), List.of(), List.of());
        DateWindow window = new DateWindow(Optional.of(LocalDate.MIN), Optional.of(LocalDate.MAX));

        assertThat(open(world, JourneyOptions.DEFAULT, window)).hasSize(1);
    }

    @Test
    void itCannotBeEmptyAndHasNoPositionOutside() {
        World world = new World(List.of(visit("s", LOOKER, 0)), List.of(), List.of());
        OpenJourney journey = new JourneyBuilder(world.table(new IdIndex()), JourneyOptions.DEFAULT)
                .open(List.of(), DateWindow.ALL)
                .get(0);

        assertThatThrownBy(() -> journey.row(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> journey.row(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new OpenJourney(journey.sessions(), new int[0], 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theyAreThoseOfTheObviousWay() {
        int found = 0;
        for (int seed = 0; seed < 600; seed++) {
            Random random = new Random(seed);
            World world = World.random(random);
            int limit = 1 + random.nextInt(40);
            int first = random.nextInt(10) - 6;
            DateWindow window = random.nextInt(3) == 0 ? DateWindow.ALL : days(first, first + random.nextInt(6));

            List<List<String>> open = open(world, new JourneyOptions(Boundary.STRICT, limit), window);

            assertThat(open).as("seed %d, %s", seed, window).isEqualTo(obvious(world, limit, window));
            found += open.size();
        }
        assertThat(found).isGreaterThan(100);
    }

    private static List<List<String>> obvious(World world, int limit, DateWindow window) {
        List<List<String>> open = new ArrayList<>();
        for (int user = 0; user < 5; user++) {
            int number = user;
            List<Visit> visits = world.visits().stream()
                    .filter(visit -> visit.user() == number)
                    .filter(visit -> window.to()
                            .map(last -> !DayZone.UTC.of(visit.millis()).isAfter(last))
                            .orElse(true))
                    .sorted(Comparator.comparingLong(Visit::millis).thenComparing(Visit::id, CodePoints::compare))
                    .toList();
            boolean converted = world.orders().stream().anyMatch(order -> order.user() == number);
            if (!converted
                    && !visits.isEmpty()
                    && window.contains(
                            DayZone.UTC.of(visits.get(visits.size() - 1).millis()))) {
                open.add(visits.subList(Math.max(0, visits.size() - limit), visits.size()).stream()
                        .map(Visit::id)
                        .toList());
            }
        }
        return open;
    }

    private static List<List<String>> open(World world, JourneyOptions options, DateWindow window) {
        return new JourneyBuilder(world.table(new IdIndex()), options)
                .open(world.conversions(), window).stream()
                        .map(OpenJourneysTest::ids)
                        .toList();
    }

    private static List<String> ids(OpenJourney journey) {
        return IntStream.range(0, journey.size())
                .mapToObj(position -> journey.sessions().id(journey.row(position)))
                .toList();
    }

    private static DateWindow days(int first, int last) {
        return new DateWindow(Optional.of(LocalDate.ofEpochDay(first)), Optional.of(LocalDate.ofEpochDay(last)));
    }

    private static Visit visit(String id, int user, long millis) {
        return new Visit(id, user, millis, "Email", true, true, Double.NaN);
    }
}

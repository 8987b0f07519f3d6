package dev.tributary.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.facts.Conversion;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The sessions of a journey when options leave out some of the sessions before the conversion. */
class JourneyOptionsTest {
    private static final long NOON = 20 * Days.MILLIS;
    private static final Reach NOTHING_TWICE = new Reach(Optional.empty(), true);

    @Test
    void aLookbackCountsToTheMillisecond() {
        World world = new World(
                List.of(
                        visit("before", NOON - Days.MILLIS - 1, "Email"),
                        visit("at", NOON - Days.MILLIS, "Email"),
                        visit("after", NOON - Days.MILLIS + 1, "Email")),
                List.of(order("c", NOON)),
                List.of());

        assertThat(sessions(world, lookback(Duration.ofDays(1)))).containsEntry("c", List.of("at", "after"));
        assertThat(sessions(world, lookback(Duration.ofMillis(Days.MILLIS - 1))))
                .containsEntry("c", List.of("after"));
        Journeys journeys = world.journeys(lookback(Duration.ofHours(12)), DateWindow.ALL);
        assertThat(journeys.withoutJourney()).extracting(Conversion::id).containsExactly("c");
        assertThat(journeys.decided().leftOut()).isEqualTo(new SessionsLeftOut(3, 0, 0, 0));
    }

    @Test
    void aSessionAtTheMomentOfTheConversionIsWithinAnyLookback() {
        World world = new World(List.of(visit("s", NOON, "Email")), List.of(order("c", NOON)), List.of());
        Reach nothing = new Reach(Optional.of(Duration.ZERO), false);

        assertThat(sessions(world, new JourneyOptions(Boundary.INCLUSIVE, nothing, PathRules.NONE, 9)))
                .containsEntry("c", List.of("s"));
        assertThat(sessions(world, new JourneyOptions(Boundary.STRICT, nothing, PathRules.NONE, 9)))
                .isEmpty();
    }

    @Test
    void aJourneyCutAtThePreviousConversionBeginsAfterIt() {
        World world = new World(
                List.of(visit("s1", 10, "Email"), visit("s2", 50, "Email"), visit("s3", 60, "Email")),
                List.of(order("second", 100), order("first", 50)),
                List.of());

        assertThat(sessions(world, cut(Boundary.STRICT)))
                .isEqualTo(Map.of("first", List.of("s1"), "second", List.of("s2", "s3")));
        assertThat(sessions(world, cut(Boundary.INCLUSIVE)))
                .isEqualTo(Map.of("first", List.of("s1", "s2"), "second", List.of("s3")));
        assertThat(world.journeys(cut(Boundary.STRICT), DateWindow.ALL)
                        .decided()
                        .leftOut())
                .isEqualTo(new SessionsLeftOut(0, 1, 0, 0));
    }

    @Test
    void ofConversionsAtTheSameMomentTheLowestIdHasTheSessions() {
        World world = new World(
                List.of(visit("s1", 10, "Email"), visit("s2", 60, "Email")),
                List.of(order("b", 50), order("c", 70), order("a", 50)),
                List.of());
        Journeys journeys = world.journeys(cut(Boundary.STRICT), DateWindow.ALL);

        assertThat(sessions(journeys)).isEqualTo(Map.of("a", List.of("s1"), "c", List.of("s2")));
        assertThat(journeys.withoutJourney()).extracting(Conversion::id).containsExactly("b");
    }

    @Test
    void aConversionBeforeTheWindowCutsAJourneyInIt() {
        World world = new World(
                List.of(visit("old", 10, "Email"), visit("new", 3 * Days.MILLIS, "Email")),
                List.of(order("c1", 50), order("c2", NOON)),
                List.of());
        DateWindow window = new DateWindow(Optional.of(DayZone.UTC.of(NOON)), Optional.empty());

        assertThat(sessions(world.journeys(cut(Boundary.STRICT), window))).isEqualTo(Map.of("c2", List.of("new")));
    }

    @Test
    void anotherUsersConversionCutsNothing() {
        World world = new World(
                List.of(visit("s", 10, "Email")),
                List.of(new Order("other", 1, 50, 1), new Order("nobody", World.NOBODY, 50, 1), order("c", 60)),
                List.of());

        assertThat(sessions(world, cut(Boundary.STRICT))).isEqualTo(Map.of("c", List.of("s")));
    }

    @Test
    void theSessionsOfExcludedChannelsLeaveAndTheLastOneLeftConverts() {
        World world = new World(
                List.of(visit("s1", 10, "Direct"), visit("s2", 20, "Email"), visit("s3", 30, "Direct")),
                List.of(order("c", 50), new Order("alone", 1, 50, 1)),
                List.of());
        JourneyOptions withoutDirect = rules(new PathRules(Set.of("Direct"), PathTransforms.NONE));
        Journeys journeys = world.journeys(withoutDirect, DateWindow.ALL);

        assertThat(sessions(journeys)).isEqualTo(Map.of("c", List.of("s2")));
        assertThat(journeys.journeys().get(0).converts(0)).isTrue();
        assertThat(journeys.decided().leftOut()).isEqualTo(new SessionsLeftOut(0, 0, 2, 0));
    }

    @Test
    void aConversionOfWhichNothingIsLeftIsUnattributed() {
        World world = new World(List.of(visit("s1", 10, "Direct")), List.of(order("c", 50)), List.of());
        Journeys journeys = world.journeys(rules(new PathRules(Set.of("Direct"), PathTransforms.NONE)), DateWindow.ALL);

        assertThat(journeys.journeys()).isEmpty();
        assertThat(journeys.withoutJourney()).extracting(Conversion::id).containsExactly("c");
    }

    @Test
    void theRulesApplyOneAfterAnotherAndTheLimitLast() {
        World world = new World(
                List.of(
                        visit("early", NOON - 9 * Days.MILLIS, "Social"),
                        visit("bought", NOON - 5 * Days.MILLIS, "Social"),
                        visit("s1", NOON - 8, "Video"),
                        visit("s2", NOON - 7, "Email"),
                        visit("s3", NOON - 6, "Direct"),
                        visit("s4", NOON - 5, "Email"),
                        visit("s5", NOON - 4, "Search")),
                List.of(order("c", NOON), order("before", NOON - 4 * Days.MILLIS)),
                List.of());
        JourneyOptions all = new JourneyOptions(
                Boundary.STRICT,
                new Reach(Optional.of(Duration.ofDays(7)), true),
                new PathRules(Set.of("Direct"), PathTransforms.parse("exposure")),
                2);
        Journeys journeys = world.journeys(all, day(NOON));

        // Without Direct between them, the two Email sessions are one run; the limit applies after the transform.
        assertThat(sessions(journeys)).isEqualTo(Map.of("c", List.of("s2", "s5")));
        assertThat(journeys.decided().leftOut()).isEqualTo(new SessionsLeftOut(1, 1, 1, 1));
        assertThat(journeys.decided().cutJourneys()).isEqualTo(1);
    }

    @Test
    void aSessionKeepsItsChannelWhateverATransformCallsIt() {
        World world = new World(
                List.of(visit("s1", 10, "Direct"), visit("s2", 20, "Direct")), List.of(order("c", 50)), List.of());
        Journeys journeys =
                world.journeys(rules(new PathRules(Set.of(), PathTransforms.parse("frequency"))), DateWindow.ALL);

        assertThat(sessions(journeys)).isEqualTo(Map.of("c", List.of("s1")));
        assertThat(journeys.journeys().get(0).channel(0)).isEqualTo("Direct");
    }

    @Test
    void aLookbackThatLooksAheadOrBeyondAllTimeIsRefused() {
        assertThatThrownBy(() -> lookback(Duration.ofMillis(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> lookback(Reach.MOST.plusMillis(1))).isInstanceOf(IllegalArgumentException.class);
        World world = new World(List.of(visit("s", 10, "Email")), List.of(order("c", 50)), List.of());
        assertThat(sessions(world, lookback(Reach.MOST))).containsEntry("c", List.of("s"));
    }

    private static JourneyOptions lookback(Duration time) {
        return new JourneyOptions(Boundary.STRICT, new Reach(Optional.of(time), false), PathRules.NONE, 9);
    }

    private static JourneyOptions cut(Boundary boundary) {
        return new JourneyOptions(boundary, NOTHING_TWICE, PathRules.NONE, 9);
    }

    private static JourneyOptions rules(PathRules rules) {
        return new JourneyOptions(Boundary.STRICT, Reach.ALL, rules, 9);
    }

    private static DateWindow day(long millis) {
        return new DateWindow(Optional.of(DayZone.UTC.of(millis)), Optional.of(DayZone.UTC.of(millis)));
    }

    private static Visit visit(String id, long millis, String channel) {
        return new Visit(id, 0, millis, channel, true, true, Double.NaN);
    }

    private static Order order(String id, long millis) {
        return new Order(id, 0, millis, 10);
    }

    private static Map<String, List<String>> sessions(World world, JourneyOptions options) {
        return sessions(world.journeys(options, DateWindow.ALL));
    }

    private static Map<String, List<String>> sessions(Journeys journeys) {
        return journeys.journeys().stream()
                .collect(Collectors.toMap(
                        Journey::conversionId,
                        journey -> IntStream.range(0, journey.size())
                                .mapToObj(journey::sessionId)
                                .toList()));
    }
}

package dev.tributary.models.grouped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tributary.core.TributaryException;
import dev.tributary.core.path.PathGroup;
import dev.tributary.models.DirectChannels;
import dev.tributary.models.Paths;
import dev.tributary.models.spec.ModelNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupedModelsTest {
    private static final double CLOSE = 1e-9;

    /** Small enough to be computed by hand. */
    private static final List<PathGroup> BY_HAND = List.of(
            new PathGroup(List.of("direct"), 2, 20, 1),
            new PathGroup(List.of("search", "email"), 3, 30, 2),
            new PathGroup(List.of("search", "social", "email"), 5, 50, 4));

    @Test
    void smallPathsGiveTheFiguresOfAHandCalculation() {
        assertThat(conversions(BY_HAND, "first")).isEqualTo(figures("direct", 2, "email", 0, "search", 8, "social", 0));
        assertThat(conversions(BY_HAND, "last")).isEqualTo(figures("direct", 2, "email", 8, "search", 0, "social", 0));
        assertClose(
                conversions(BY_HAND, "linear"),
                figures("direct", 2, "email", 19 / 6.0, "search", 19 / 6.0, "social", 5 / 3.0));
        assertClose(conversions(BY_HAND, "position"), figures("direct", 2, "email", 3.5, "search", 3.5, "social", 1));
        assertThat(credits(BY_HAND, "markov", true).get("direct").conversions()).isCloseTo(.864198, within(1e-6));
        assertThat(credits(BY_HAND, "markov", true).get("email").conversions()).isCloseTo(3.456790, within(1e-6));
        assertThat(credits(BY_HAND, "markov", true).get("social").conversions()).isCloseTo(2.222222, within(1e-6));
    }

    @Test
    void aChannelWithoutWhichNothingConvertsHasARemovalEffectOfOne() {
        List<PathGroup> paths = List.of(
                new PathGroup(List.of("C1", "C2", "C3"), 1, 1000, 0),
                new PathGroup(List.of("C1"), 0, 0, 1),
                new PathGroup(List.of("C2", "C3"), 0, 0, 1));
        Map<String, ChannelCredit> credits = credits(paths, "markov", true);
        assertThat(credits.get("C1").removal().orElseThrow().ofConversions()).isCloseTo(.5, within(CLOSE));
        assertThat(credits.get("C2").removal().orElseThrow().ofConversions()).isCloseTo(1, within(CLOSE));
        assertClose(conversions(paths, "markov"), figures("C1", .2, "C2", .4, "C3", .4));
        assertThat(credits.get("C1").value()).isCloseTo(200, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first",
                "last",
                "last-non-direct",
                "linear",
                "position-j",
                "shapley",
                "markov",
                "markov:2",
                "markov:3",
                "markov:4"
            })
    void creditIsConservedAndDependsOnNothingButThePaths(String model) {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<PathGroup> paths = Paths.random(random, 5);
            Map<String, Double> credited = conversions(paths, model);

            double all = paths.stream().mapToDouble(PathGroup::conversions).sum();
            assertThat(credited.values()).allMatch(part -> part >= 0);
            assertThat(sum(credited)).as("seed %d", seed).isCloseTo(all, within(1e-9 * all));
            assertThat(conversions(paths, model)).as("a second time").isEqualTo(credited);

            List<PathGroup> shuffled = new ArrayList<>(paths);
            Collections.shuffle(shuffled, random);
            assertClose(conversions(shuffled, model), credited);

            Map<String, Double> renamed = new TreeMap<>();
            conversions(paths.stream().map(GroupedModelsTest::renamed).toList(), model)
                    .forEach((channel, part) -> renamed.put(nameBefore(channel), part));
            assertClose(renamed, credited);
        }
    }

    @Test
    void shapleyIsTheValueOfTheGameByItsDefinition() {
        for (int seed = 0; seed < 100; seed++) {
            List<PathGroup> paths = Paths.random(new Random(seed), 5);
            assertClose(conversions(paths, "shapley"), new ShapleyByDefinition(paths).values());
        }
    }

    @Test
    void whatIsCreditedByPlaceIsAllThatIsCredited() {
        for (int seed = 0; seed < 100; seed++) {
            List<PathGroup> paths = Paths.random(new Random(seed), 4);
            credits(paths, "shapley", true)
                    .values()
                    .forEach(credit -> assertThat(credit.positions().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .sum())
                            .isCloseTo(credit.conversions(), within(CLOSE)));
        }
    }

    @Test
    void withoutAnyConversionThereIsNoResult() {
        List<PathGroup> paths = List.of(new PathGroup(List.of("A"), 0, 0, 3));
        assertThatThrownBy(() -> conversions(paths, "markov"))
                .isInstanceOf(TributaryException.class)
                .hasMessageContaining("nothing to attribute");
    }

    @Test
    void aModelThatNeedsTimesIsRefused() {
        assertThatThrownBy(() -> conversions(BY_HAND, "time-decay")).hasMessageContaining("tributary compare");
        assertThatThrownBy(() -> conversions(BY_HAND, "ihc")).hasMessageContaining("tributary compare");
    }

    /** Returns the path with names that are sorted differently. */
    private static PathGroup renamed(PathGroup path) {
        return new PathGroup(
                path.channels().stream().map(GroupedModelsTest::other).toList(),
                path.conversions(),
                path.value(),
                path.nulls());
    }

    private static String other(String channel) {
        return (char) ('a' + 'Z' - channel.charAt(channel.length() - 1)) + " " + channel;
    }

    private static String nameBefore(String other) {
        return other.substring(2);
    }

    private static Map<String, Double> conversions(List<PathGroup> paths, String model) {
        Map<String, Double> conversions = new TreeMap<>();
        credits(paths, model, true).forEach((channel, credit) -> conversions.put(channel, credit.conversions()));
        return conversions;
    }

    private static Map<String, ChannelCredit> credits(List<PathGroup> paths, String model, boolean nulls) {
        Map<String, ChannelCredit> credits = new TreeMap<>();
        new GroupedAttribution(GroupedPaths.of(paths), DirectChannels.of(List.of("channel A", "z channel a")), nulls)
                .by(ModelNames.read(model))
                .forEach(credit -> credits.put(credit.channel(), credit));
        return credits;
    }

    private static double sum(Map<String, Double> parts) {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Map<String, Double> figures(Object... pairs) {
        Map<String, Double> figures = new TreeMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            figures.put((String) pairs[at], ((Number) pairs[at + 1]).doubleValue());
        }
        return figures;
    }

    private static void assertClose(Map<String, Double> actual, Map<String, Double> expected) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach((channel, part) ->
                assertThat(actual.get(channel)).as(channel).isCloseTo(part, within(CLOSE * Math.max(1, part))));
    }
}

package dev.tributary.models.markov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tributary.models.Paths;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemovalEffectsTest {
    private static final int CHANNELS = 4;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void theyAreThoseOfTheLinearSystemSolvedDirectly(int order) {
        for (int seed = 0; seed < 100; seed++) {
            ChainBuilder counted = random(new Random(seed), order);
            RemovalEffects effects = RemovalEffects.of(counted, CHANNELS);
            DirectSolution direct = new DirectSolution(counted.build());
            double conversion = direct.conversion(state -> false);
            assertThat(effects.conversion()).isCloseTo(conversion, within(1e-12));
            for (int channel = 0; channel < CHANNELS; channel++) {
                int removed = channel;
                double without = direct.conversion(state -> direct.chain().holds(state, removed));
                assertThat(effects.ofConversions()[channel])
                        .as("seed %d, channel %d", seed, channel)
                        .isCloseTo(1 - without / conversion, within(1e-10));
            }
        }
    }

    @Test
    void aChannelThatIsNowhereHasNone() {
        ChainBuilder counted = new ChainBuilder(2, 3);
        counted.add(Paths.touches(0, 1, 0), 2, 7, 3);
        RemovalEffects effects = RemovalEffects.of(counted, 3);
        assertThat(effects.ofConversions()).containsExactly(1, 1, 0);
        assertThat(effects.partsOfConversions()).containsExactly(.5, .5, 0);
    }

    @Test
    void longJourneysBackAndForthAreSolvedToo() {
        ChainBuilder counted = new ChainBuilder(1, 3);
        counted.add(
                Paths.touches(
                        IntStream.range(0, 2001).map(position -> position % 2).toArray()),
                1,
                5,
                1);
        counted.add(Paths.touches(2), 1, 1, 3);
        RemovalEffects effects = RemovalEffects.of(counted, 3);
        assertThat(effects.conversion()).isCloseTo((.5 * 2 + .25 * 4) / 6, within(1e-9));
        assertThat(effects.ofConversions()[2]).isCloseTo(.5, within(1e-9));
    }

    @Test
    void whereNothingHasAValueNoChannelHasAPartOfIt() {
        ChainBuilder counted = new ChainBuilder(1, 2);
        counted.add(Paths.touches(0, 1), 1, 0, 0);
        assertThat(RemovalEffects.of(counted, 2).partsOfValue()).containsExactly(0, 0);
    }

    @Test
    void thereIsNoOrderOfFive() {
        assertThatThrownBy(() -> new ChainBuilder(5, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ChainBuilder(1, 40_000)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theStepsOutOfAStateAreAllThereAre() {
        for (int seed = 0; seed < 50; seed++) {
            List<Transition> transitions =
                    Transition.of(random(new Random(seed), 1 + seed % 4), List.of("A", "B", "C", "D"));
            transitions.stream()
                    .collect(Collectors.groupingBy(Transition::from, Collectors.summingDouble(Transition::probability)))
                    .forEach((from, sum) -> assertThat(sum).as("%s", from).isCloseTo(1, within(1e-9)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void theInfluenceOfAJourneyIsWhatALittleMoreOfItChanges(int order) {
        double little = 1e-6;
        for (int seed = 0; seed < 60; seed++) {
            List<Counted> journeys = journeys(new Random(seed));
            RemovalInfluence influence = RemovalInfluence.of(chain(journeys, order), CHANNELS);
            RemovalEffects before = RemovalEffects.of(chain(journeys, order), CHANNELS);
            double[] ofConversions = new double[CHANNELS];
            double[] ofValue = new double[CHANNELS];
            Counted one = journeys.get(seed % journeys.size());
            int converted = one.conversions > 0 ? 1 : 0;
            double worth = converted * (1 + seed % 7);
            influence.of(Paths.touches(one.channels), converted, worth, ofConversions, ofValue);

            ChainBuilder more = chain(journeys, order);
            more.add(Paths.touches(one.channels), converted * little, worth * little, (1 - converted) * little);
            RemovalEffects after = RemovalEffects.of(more, CHANNELS);
            for (int channel = 0; channel < CHANNELS; channel++) {
                assertThat(ofConversions[channel])
                        .as("seed %d, channel %d", seed, channel)
                        .isCloseTo(
                                (after.ofConversions()[channel] - before.ofConversions()[channel]) / little,
                                within(1e-5));
                assertThat(ofValue[channel])
                        .as("value, seed %d, channel %d", seed, channel)
                        .isCloseTo((after.ofValue()[channel] - before.ofValue()[channel]) / little, within(1e-5));
            }
        }
    }

    private static ChainBuilder random(Random random, int order) {
        return chain(journeys(random), order);
    }

    private static ChainBuilder chain(List<Counted> journeys, int order) {
        ChainBuilder chain = new ChainBuilder(order, CHANNELS);
        journeys.forEach(journey -> chain.add(
                Paths.touches(journey.channels), journey.conversions, journey.conversions * 2.5, journey.nulls));
        return chain;
    }

    private static List<Counted> journeys(Random random) {
        int paths = 1 + random.nextInt(12);
        return IntStream.range(0, paths)
                .mapToObj(path -> new Counted(
                        random.ints(1 + random.nextInt(7), 0, CHANNELS).toArray(),
                        path == 0 ? 1 : random.nextInt(3),
                        random.nextInt(4)))
                .filter(journey -> journey.conversions + journey.nulls > 0)
                .toList();
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Counted(int[] channels, int conversions, int nulls) {}
}

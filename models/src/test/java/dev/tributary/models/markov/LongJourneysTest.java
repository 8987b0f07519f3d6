package dev.tributary.models.markov;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.models.Paths;
import dev.tributary.models.markov.ExactEffects.Journeys;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Chains that are rarely left: heartbeats, bots, loops. All twelve printed digits equal those of the exact computation.
 */
class LongJourneysTest {
    private static final MathContext PRINTED = new MathContext(12, RoundingMode.HALF_UP);

    @ParameterizedTest
    @ValueSource(ints = {3_000, 80_000, 90_000, 1_000_000})
    void twoChannelsThatTakeTurnsHaveEveryDigit(int touches) {
        for (int order = 1; order <= 4; order++) {
            check(order, 4, List.of(turns(touches, 1, 1, 0, 1), new Journeys(new int[] {2, 3}, 1000, 5, 3000)));
            check(order, 4, List.of(turns(touches + 1, 7, 0, 1, 0), new Journeys(new int[] {2, 0, 3}, 11, 5, 3)));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 3", "2, 3", "3, 4", "4, 5"})
    void loopsOfMoreChannelsAndMixturesOfThemHaveEveryDigit(int order, int round) {
        int[] loop = IntStream.range(0, round).toArray();
        check(
                order,
                6,
                List.of(
                        turns(200_000, 1, 2, loop),
                        turns(70_001, 3, 0, 5, 4),
                        turns(100_000, 0, 1, 5),
                        new Journeys(new int[] {0, 5, 2}, 40, 7, 1_000_000),
                        new Journeys(new int[] {1, 4}, 2, 900_000, 0)));
    }

    @Test
    void aCrowdOfStatesThatHoldAJourneyForLongHasEveryDigit() {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            int[] wandering = random.ints(60_000, 0, 3).toArray();
            List<Journeys> journeys = new ArrayList<>(few(random, 4, 12));
            journeys.add(new Journeys(wandering, 1, 3, 1));
            check(1 + seed % 2, 4, journeys);
        }
    }

    @Test
    void manyChannelsBesideALoopHaveEveryDigit() {
        for (int seed = 0; seed < 3; seed++) {
            Random random = new Random(seed);
            int channels = 12;
            List<Journeys> journeys = new ArrayList<>(few(random, channels, 70));
            journeys.add(turns(150_000, 1, 0, 0, 1));
            journeys.add(turns(90_000, 1, 2, 2, 3, 4));
            ChainBuilder counted = count(2, channels, journeys);
            assertThat(counted.build().size()).as("more than are all taken out").isGreaterThan(100);
            check(2, channels, journeys);
        }
    }

    @Test
    void aLargeChainWithASmallLoopIsSolved() {
        Random random = new Random(5);
        List<Journeys> journeys = new ArrayList<>(few(random, 9, 20_000));
        journeys.add(turns(400_000, 1, 1, 0, 1));
        journeys.add(turns(300_000, 2, 1, 2, 3, 4, 5, 6));
        for (int order = 3; order <= 4; order++) {
            RemovalEffects effects = RemovalEffects.of(count(order, 9, journeys), 9);
            assertThat(Arrays.stream(effects.ofConversions()).boxed()).allMatch(effect -> effect > 0 && effect < 1);
        }
    }

    @Test
    void aSmallEffectHasAsManyDigitsAsALargeOne() {
        check(
                1,
                3,
                List.of(
                        new Journeys(new int[] {0, 1}, 1, 1, 0),
                        new Journeys(new int[] {2}, 1_000_000_000_000L, 3, 77)));
        check(
                2,
                3,
                List.of(
                        new Journeys(new int[] {0, 1, 0}, 3, 1, 4),
                        new Journeys(new int[] {2, 2}, 1_000_000_000L, 3, 1)));
    }

    @Test
    void anySmallChainHasEveryDigit() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            check(1 + seed % 4, 4, few(random, 4, 1 + random.nextInt(12)));
        }
    }

    private static void check(int order, int channels, List<Journeys> journeys) {
        RemovalEffects effects = RemovalEffects.of(count(order, channels, journeys), channels);
        ExactEffects exact = new ExactEffects(order, channels, journeys);
        assertSame(order + ", conversions", effects.partsOfConversions(), exact.partsOfConversions());
        assertSame(order + ", value", effects.partsOfValue(), exact.partsOfValue());
    }

    /** Compares the printed digits; if the exact number is on a rounding boundary, both neighbours are accepted. */
    private static void assertSame(String what, double[] found, List<BigDecimal> exact) {
        for (int channel = 0; channel < found.length; channel++) {
            BigDecimal number = exact.get(channel);
            BigDecimal edge = number.multiply(new BigDecimal("1e-14"));
            assertThat(new BigDecimal(found[channel]).round(PRINTED).stripTrailingZeros())
                    .as("order %s, channel %d: %s for %s", what, channel, found[channel], number)
                    .isIn(
                            number.subtract(edge).round(PRINTED).stripTrailingZeros(),
                            number.add(edge).round(PRINTED).stripTrailingZeros());
        }
    }

    private static ChainBuilder count(int order, int channels, List<Journeys> journeys) {
        ChainBuilder chain = new ChainBuilder(order, channels);
        journeys.forEach(
                same -> chain.add(Paths.touches(same.channels()), same.conversions(), same.value(), same.nulls()));
        return chain;
    }

    /** Returns journeys of alternating channels. */
    private static Journeys turns(int touches, long conversions, long nulls, int... channels) {
        return new Journeys(
                IntStream.range(0, touches)
                        .map(position -> channels[position % channels.length])
                        .toArray(),
                conversions,
                conversions * 10,
                nulls);
    }

    private static List<Journeys> few(Random random, int channels, int count) {
        return IntStream.range(0, count)
                .mapToObj(path -> new Journeys(
                        random.ints(1 + random.nextInt(7), 0, channels).toArray(),
                        path == 0 ? 1 : random.nextInt(3),
                        path == 0 ? 5 : random.nextInt(100),
                        1 + random.nextInt(4)))
                .toList();
    }
}

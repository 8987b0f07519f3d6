package dev.tributary.models.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tributary.core.journey.Journey;
import dev.tributary.models.Touches;
import dev.tributary.models.credit.Evidence;
import dev.tributary.models.credit.JourneyCredits;
import dev.tributary.models.credit.ModelChains;
import dev.tributary.models.markov.ChainBuilder;
import dev.tributary.models.markov.RemovalEffects;
import dev.tributary.models.markov.RemovalInfluence;
import dev.tributary.models.markov.RemovalShares;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The confidence intervals of Markov chain figures. */
class RemovalIntervalsTest {
    private static final int CHANNELS = 4;
    private static final int RESAMPLES = 600;

    /** The width of a 95 % interval of the normal distribution, in standard deviations. */
    private static final double WIDTH = 2 * 1.959964;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theyStrayAsTheyDoInResamplesOfTheUsers(int order) {
        Evidence evidence = MadeUpEvidence.random(4000, new Random(5));
        ChainBuilder chain = ModelChains.count(evidence, order);
        RemovalIntervals known =
                intervals(evidence, RemovalInfluence.of(chain, CHANNELS), RemovalEffects.of(chain, CHANNELS));
        Random random = new Random(6);
        double[][] resamples = IntStream.range(0, RESAMPLES)
                .mapToObj(resample -> resampled(evidence, order, random))
                .toArray(double[][]::new);

        for (int channel = 0; channel < CHANNELS; channel++) {
            Interval[] intervals = {
                known.orders(channel, 1e6),
                known.revenue(channel, 1e6),
                known.partOfOrders(channel, 1e6),
                known.partOfRevenue(channel, 1e6)
            };
            for (int kind = 0; kind < intervals.length; kind++) {
                int index = kind * CHANNELS + channel;
                double found = deviation(Arrays.stream(resamples)
                        .mapToDouble(figures -> figures[index])
                        .toArray());
                // The standard deviation estimated from 600 resamples has an error of about 3 %.
                assertThat((intervals[kind].high() - intervals[kind].low()) / WIDTH)
                        .as("kind %d, channel %d", kind, channel)
                        .isCloseTo(found, within(.1 * found));
            }
        }
    }

    /**
     * Returns the figures of all channels in a resample: orders and revenue credited per journey, then as fractions of
     * all effects.
     */
    private static double[] resampled(Evidence evidence, int order, Random random) {
        int[] weights = new int
                [evidence.journeys().stream()
                                .mapToInt(converted -> converted.conversion().user())
                                .max()
                                .orElseThrow()
                        + 1];
        Arrays.setAll(weights, user -> poisson(random));
        ChainBuilder chain = new ChainBuilder(order, CHANNELS);
        Touches touches = new Touches();
        double[] all = new double[2];
        for (Journey journey : evidence.journeys()) {
            double weight = weights[journey.conversion().user()];
            double worth = weight * journey.conversion().revenue();
            touches.load(journey, journey.conversion().millis(), evidence.channels());
            chain.add(touches, weight, worth, 0);
            all[0] += weight;
            all[1] += worth;
        }
        evidence.open().forEach(path -> {
            touches.load(path, path.millis(path.size() - 1), evidence.channels());
            chain.add(touches, 0, 0, poisson(random));
        });
        RemovalEffects effects = RemovalEffects.of(chain, CHANNELS);
        double[] figures = new double[4 * CHANNELS];
        new JourneyCredits(evidence, new RemovalShares(effects.ofConversions()))
                .forEach((conversion, channel, share) -> {
                    figures[channel] += weights[conversion.user()] * share;
                    figures[CHANNELS + channel] += weights[conversion.user()] * share * conversion.revenue();
                });
        for (int channel = 0; channel < CHANNELS; channel++) {
            figures[2 * CHANNELS + channel] = all[0] * effects.partsOfConversions()[channel];
            figures[3 * CHANNELS + channel] = all[1] * effects.partsOfValue()[channel];
        }
        return figures;
    }

    /** Uses D. E. Knuth's algorithm. */
    private static int poisson(Random random) {
        int count = 0;
        for (double product = random.nextDouble(); product > Math.exp(-1); product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    private static double deviation(double[] figures) {
        double mean = Arrays.stream(figures).average().orElseThrow();
        return Math.sqrt(Arrays.stream(figures)
                        .map(figure -> (figure - mean) * (figure - mean))
                        .sum()
                / (figures.length - 1));
    }

    private static RemovalIntervals intervals(Evidence evidence, RemovalInfluence influence, RemovalEffects effects) {
        return RemovalIntervals.of(
                evidence,
                new RemovalIntervals.Known(
                        influence,
                        effects,
                        RemovalSlopes.of(evidence, effects.ofConversions()),
                        evidence.journeys().size(),
                        evidence.journeys().stream()
                                .mapToDouble(journey -> journey.conversion().revenue())
                                .sum()));
    }

    @Test
    void whereNoOrderHasAValueRevenueIsKnown() {
        Evidence evidence = new MadeUpEvidence()
                .user(new String[] {"A", "B"}, 0, 0)
                .user(new String[] {"A"}, 0)
                .user(new String[] {"B"})
                .evidence();
        ChainBuilder chain = ModelChains.count(evidence, 1);

        RemovalIntervals intervals = intervals(evidence, RemovalInfluence.of(chain, 2), RemovalEffects.of(chain, 2));

        assertThat(intervals.partOfRevenue(0, 0)).isEqualTo(new Interval(0, 0));
        assertThat(intervals.partOfOrders(0, 1).high()).isGreaterThan(1);
    }

    @Test
    void whereNoChannelOfAJourneyHasAnEffectItsOrderIsSharedEvenlyAndNoEffectMovesIt() {
        Evidence evidence = new MadeUpEvidence()
                .user(new String[] {"A", "B"}, 30)
                .user(new String[] {"A"})
                .evidence();
        RemovalInfluence influence = RemovalInfluence.of(ModelChains.count(evidence, 1), 2);

        RemovalIntervals intervals =
                intervals(evidence, influence, new RemovalEffects(.5, 15, new double[2], new double[2]));

        // One user with one order, half of it credited to each channel; and no effects.
        assertThat(intervals.orders(0, .5).high()).isCloseTo(.5 + 1.959964 * .5, within(1e-9));
        assertThat(intervals.revenue(1, 15).high()).isCloseTo(15 + 1.959964 * 15, within(1e-9));
        assertThat(intervals.partOfOrders(0, 0)).isEqualTo(new Interval(0, 0));
    }
}

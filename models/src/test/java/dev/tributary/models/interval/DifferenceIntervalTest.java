package dev.tributary.models.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The interval of a difference between two figures of each resample. */
class DifferenceIntervalTest {
    private static final int RESAMPLES = 1000;

    private static double[] drawn(Random random, double mean) {
        return random.doubles(RESAMPLES).map(part -> mean + part).toArray();
    }

    @Test
    void itIsTheMiddleOfTheDifferencesResampleByResample() {
        Random random = new Random(3);
        double[] now = drawn(random, 5);
        double[] before = drawn(random, 2);
        double[] differences = IntStream.range(0, RESAMPLES)
                .mapToDouble(resample -> now[resample] - before[resample])
                .toArray();
        assertThat(Interval.ofDifferences(now, before)).isEqualTo(Interval.of(differences));
        assertThat(Interval.ofDifferences(now, now)).isEqualTo(new Interval(0, 0));
    }

    @Test
    void twoFiguresThatMoveTogetherDifferByLessThanTwoThatDoNot() {
        Random random = new Random(4);
        double[] before = drawn(random, 2);
        double[] together = IntStream.range(0, RESAMPLES)
                .mapToDouble(resample -> before[resample] + 3)
                .toArray();
        Interval interval = Interval.ofDifferences(together, before);
        assertThat(interval.low()).isCloseTo(3, within(1e-12));
        assertThat(interval.high()).isCloseTo(3, within(1e-12));
        Interval apart = Interval.ofDifferences(drawn(random, 5), before);
        assertThat(apart.high() - apart.low()).isGreaterThan(0.5);
    }

    @Test
    void aCostPerOrderThatIsUndefinedInSomeResamplesLeavesAnEndOpen() {
        double[] before = new double[RESAMPLES];
        double[] now = new double[RESAMPLES];
        now[0] = Double.POSITIVE_INFINITY;
        assertThat(Interval.ofDifferences(now, before)).as("one of a thousand").isEqualTo(new Interval(0, 0));
        for (int resample = 0; resample < 50; resample++) {
            now[resample] = Double.POSITIVE_INFINITY;
        }
        assertThat(Interval.ofDifferences(now, before)).isEqualTo(new Interval(0, Double.POSITIVE_INFINITY));
        assertThat(Interval.ofDifferences(before, now)).isEqualTo(new Interval(Double.NEGATIVE_INFINITY, 0));
    }

    @Test
    void whereBothAreUndefinedNothingIsKnown() {
        double[] never = new double[RESAMPLES];
        for (int resample = 0; resample < 50; resample++) {
            never[resample] = Double.POSITIVE_INFINITY;
        }
        assertThat(Interval.ofDifferences(never, never))
                .isEqualTo(new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    }
}

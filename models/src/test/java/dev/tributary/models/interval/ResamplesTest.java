package dev.tributary.models.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tributary.core.facts.Conversion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResamplesTest {
    @Test
    void weightsAreThoseOfAPoissonDistributionWithMeanOne() {
        long[] times = new long[20];
        double[] weights = new double[1000];
        for (int user = 0; user < 20_000; user++) {
            PoissonWeights.fill(user, 0, weights);
            Arrays.stream(weights).forEach(weight -> times[(int) weight]++);
        }
        double expected = Math.exp(-1);
        for (int count = 0; count < 6; count++) {
            assertThat(times[count] / 2e7).as("%d times", count).isCloseTo(expected, within(.0005));
            expected /= count + 1;
        }
    }

    @Test
    void aPartOfTheResamplesHasTheWeightsOfTheWhole() {
        double[] all = new double[1000];
        double[] part = new double[200];
        PoissonWeights.fill(42, 0, all);
        PoissonWeights.fill(42, 400, part);
        assertThat(part).containsExactly(Arrays.copyOfRange(all, 400, 600));
    }

    @Test
    void aUsersConversionsStandInTheSameResamples() {
        List<Conversion> conversions = List.of(new Conversion(0, "c1", 0, 0, 10), new Conversion(1, "c2", 0, 5, 30));
        Resamples resamples = new Resamples(2, UserKeys.of(conversions, 1));
        resamples.credit(conversions.get(0), 0, 1);
        resamples.credit(conversions.get(1), 1, 1);
        ResampleSums sums = resamples.sums();
        assertThat(sums.orders(0)).containsExactly(sums.orders(1));
        assertThat(sums.revenue(1)[0]).isEqualTo(3 * sums.revenue(0)[0]);
    }

    @Test
    void theOrderOfRowsChangesNoUsersKeyAndTheSeedChangesAll() {
        List<Conversion> conversions = conversions(200, new Random(7));
        List<Conversion> shuffled = new ArrayList<>(conversions);
        Collections.shuffle(shuffled, new Random(8));
        assertThat(UserKeys.of(shuffled, 1).keys())
                .containsExactly(UserKeys.of(conversions, 1).keys());
    }

    @Test
    void resamplesAreTheSameEachTimeAndTheirSpreadIsThatOfTheSum() {
        List<Conversion> conversions = conversions(20_000, new Random(3));
        double[] orders = summed(conversions);
        assertThat(summed(conversions)).containsExactly(orders);
        double mean = Arrays.stream(orders).average().orElseThrow();
        double spread = Math.sqrt(
                Arrays.stream(orders).map(sum -> (sum - mean) * (sum - mean)).sum() / (orders.length - 1));
        // Users with several conversions make it slightly larger than the square root of their number.
        assertThat(mean).isCloseTo(20_000, within(30.0));
        assertThat(spread).isBetween(Math.sqrt(20_000), 1.6 * Math.sqrt(20_000));
    }

    @Test
    void theSumsDoNotDependOnTheOrderOfCreditsAndAreThoseOfPartsWhateverTheAmounts() {
        for (double scale : new double[] {.003, 7, 9e4, 1e15 / 100}) {
            List<Conversion> conversions = new ArrayList<>();
            Random random = new Random(9);
            for (int number = 0; number < 3000; number++) {
                conversions.add(new Conversion(
                        number, "c" + number, random.nextInt(500), number, scale * 100 * random.nextDouble()));
            }
            UserKeys users = UserKeys.of(conversions, 1);
            ResampleSums whole = sums(conversions, users);
            List<Conversion> shuffled = new ArrayList<>(conversions);
            Collections.shuffle(shuffled, random);
            ResampleSums parts = sums(shuffled.subList(2000, 3000), users);
            parts.add(sums(shuffled.subList(0, 2000), users), channel -> channel);

            assertThat(parts.orders(0)).as("scale %s", scale).containsExactly(whole.orders(0));
            assertThat(parts.revenue(0)).as("scale %s", scale).containsExactly(whole.revenue(0));
            double plain =
                    conversions.stream().mapToDouble(one -> .3 * one.revenue()).sum();
            assertThat(Arrays.stream(whole.revenue(0)).average().orElseThrow()).isCloseTo(plain, within(.01 * plain));
        }
    }

    private static ResampleSums sums(List<Conversion> conversions, UserKeys users) {
        Resamples resamples = new Resamples(1, users);
        conversions.forEach(conversion -> resamples.credit(conversion, 0, .3));
        return resamples.sums();
    }

    @Test
    void anIntervalHoldsTheMiddleNinetyFivePercent() {
        double[] figures = new Random(1)
                .ints(0, 1_000_000)
                .distinct()
                .limit(1001)
                .asDoubleStream()
                .toArray();
        Interval interval = Interval.of(figures);
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        assertThat(interval.low()).isEqualTo(sorted[25]);
        assertThat(interval.high()).isEqualTo(sorted[975]);
    }

    private static double[] summed(List<Conversion> conversions) {
        Resamples resamples = new Resamples(1, UserKeys.of(conversions, 1));
        conversions.forEach(conversion -> resamples.credit(conversion, 0, 1));
        return resamples.sums().orders(0);
    }

    private static List<Conversion> conversions(int count, Random random) {
        List<Conversion> conversions = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            conversions.add(new Conversion(number, "c" + number, random.nextInt(count), number, random.nextInt(100)));
        }
        return conversions;
    }
}

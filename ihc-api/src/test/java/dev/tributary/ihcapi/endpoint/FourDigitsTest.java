package dev.tributary.ihcapi.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FourDigitsTest {
    private static final double THIRD = 1.0 / 3;

    @Test
    void theFirstOfEqualSharesTakesWhatIsMissing() {
        assertThat(FourDigits.round(new double[] {THIRD, THIRD, THIRD})).containsExactly(3334, 3333, 3333);
        assertThat(FourDigits.round(new double[] {1.0 / 6, 1.0 / 6, 1.0 / 6, 1.0 / 6, 1.0 / 6, 1.0 / 6}))
                .containsExactly(1665, 1667, 1667, 1667, 1667, 1667);
    }

    @Test
    void theLargestShareTakesWhatIsMissingWhereverItStands() {
        assertThat(FourDigits.round(new double[] {0.10004, 0.10004, 0.79992})).containsExactly(1000, 1000, 8000);
        assertThat(FourDigits.round(new double[] {0.10003, 0.69994, 0.20003})).containsExactly(1000, 7000, 2000);
    }

    @Test
    void anEmptyPhaseStaysEmpty() {
        assertThat(FourDigits.round(new double[] {0, 0, 0})).containsExactly(0, 0, 0);
    }

    @Test
    void aSingleSessionHasAll() {
        assertThat(FourDigits.round(new double[] {1})).containsExactly(10_000);
    }

    @Test
    void sharesThatSumToSomethingElseAreAFault() {
        assertThatIllegalStateException().isThrownBy(() -> FourDigits.round(new double[] {0.5, 0.4999}));
        assertThatIllegalStateException().isThrownBy(() -> FourDigits.round(new double[] {0.5, Double.NaN}));
    }

    @Test
    void aHundredAndFiftyFiveEqualSharesAreNoneOfThemOffByMoreThanOneUnit() {
        double[] shares = new double[155];
        Arrays.fill(shares, 1.0 / 155);
        int[] units = FourDigits.round(shares);
        assertThat(IntStream.of(units).sum()).isEqualTo(10_000);
        assertThat(units[0]).isEqualTo(65);
        assertThat(units[154]).isEqualTo(64);
        assertThat(IntStream.of(units).limit(80))
                .as("the earlier ones take the rest")
                .containsOnly(65);
    }

    @Test
    void sumsAreExactAndEachShareIsNearWhateverTheShares() {
        Random random = new Random(7);
        for (int round = 0; round < 1000; round++) {
            double[] shares = random.doubles(1 + random.nextInt(random.nextInt(10) == 0 ? 3000 : 40), 0, 1)
                    .map(share -> Math.pow(share, 5))
                    .toArray();
            double sum = DoubleStream.of(shares).sum();
            double[] whole = DoubleStream.of(shares).map(share -> share / sum).toArray();
            int[] units = FourDigits.round(whole);
            assertThat(IntStream.of(units).sum()).isEqualTo(10_000);
            double largest = DoubleStream.of(whole).max().orElseThrow();
            double worst = -1;
            for (int k = 0; k < units.length; k++) {
                // The largest share includes the remainder of the others, but at most 0.001 of it.
                double most = whole[k] > largest - 1e-4 ? 1e-3 + 1e-4 : 1e-4 + 1e-12;
                worst = Math.max(worst, Math.abs(units[k] / 1e4 - whole[k]) - most);
            }
            assertThat(worst).isNotPositive();
            assertThat(IntStream.of(units).min().orElseThrow()).isNotNegative();
        }
    }
}

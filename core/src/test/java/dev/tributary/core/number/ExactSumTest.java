package dev.tributary.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactSumTest {
    @Test
    void tenTenthsAreOne() {
        ExactSum sum = new ExactSum();
        for (int i = 0; i < 10; i++) {
            sum.add(0.1);
        }

        assertThat(sum.toDecimal()).isEqualTo(BigDecimal.ONE);
        assertThat(sum.value()).isEqualTo(1.0);
    }

    @Test
    void aLargeAmountKeepsTheDecimalsItWasWrittenWith() {
        for (String amount : List.of("4095.123456", "20000.1", "-999999.99", "4096000.07", "1234567890.12", "5e12")) {
            assertThat(sumOf(List.of(Double.parseDouble(amount))).toDecimal()).isEqualByComparingTo(amount);
        }
    }

    @Test
    void nothingIsZero() {
        assertThat(new ExactSum().toDecimal()).isEqualTo(BigDecimal.ZERO);
        assertThat(sumOf(List.of(-0.3, 0.1, 0.2)).toDecimal()).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void aNegativeSumHasNoTrailingZerosEither() {
        assertThat(sumOf(List.of(-1.5, 0.25, 0.25)).toDecimal()).isEqualTo(new BigDecimal("-1"));
        assertThat(sumOf(List.of(-0.000000000001)).toDecimal()).isEqualTo(new BigDecimal("-0.000000000001"));
    }

    @Test
    void aFractionThatRoundsUpToAWholeIsCarried() {
        assertThat(sumOf(List.of(Math.nextDown(1.0))).toDecimal()).isEqualTo(BigDecimal.ONE);
        assertThat(sumOf(List.of(0.999999999999, 0.000000000001)).toDecimal()).isEqualTo(BigDecimal.ONE);
        assertThat(sumOf(List.of(Math.nextUp(-1.0))).toDecimal()).isEqualTo(new BigDecimal("-1"));
    }

    @Test
    void aSmallTermBesideALargeOneIsNotLost() {
        ExactSum sum = sumOf(List.of(8e18, 0.01, -8e18));

        assertThat(sum.toDecimal()).isEqualTo(new BigDecimal("0.01"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 2e36, -2e36})
    void whatCannotBeSummedIsRefused(double term) {
        ExactSum sum = sumOf(List.of(2.0));

        assertThatThrownBy(() -> sum.add(term)).isInstanceOf(ArithmeticException.class);
        assertThat(sum.value()).as("the sum before it").isEqualTo(2.0);
    }

    @Test
    void noNumberOfLargeAmountsOutgrowsASum() {
        assertThat(sumOf(Collections.nCopies(100_000, 1e15)).toDecimal()).isEqualByComparingTo("1e20");
        assertThat(sumOf(Collections.nCopies(100_000, -1e15 - 0.5)).toDecimal())
                .isEqualByComparingTo("-100000000000000050000");
        assertThat(sumOf(List.of(8e18, 8e18, 1e30, 0.01, -1e30)).toDecimal())
                .isEqualByComparingTo("16000000000000000000.01");
        ExactSum merged = sumOf(List.of(9e17, 0.25));
        merged.add(sumOf(List.of(9e17, 5e18)));
        assertThat(merged.toDecimal()).isEqualByComparingTo("6800000000000000000.25");
    }

    @Test
    void aSumThatOutgrowsItsRangeIsRefusedAndNotWrapped() {
        ExactSum sum = sumOf(Collections.nCopies(9, 1e36));

        assertThatThrownBy(() -> sum.add(1e36)).isInstanceOf(ArithmeticException.class);
        assertThat(sum.value()).isEqualTo(9e36);
    }

    @Test
    void neitherTheOrderNorTheGroupingOfTheTermsMatters() {
        Random random = new Random(20230901);
        for (int round = 0; round < 300; round++) {
            List<Double> terms = terms(random);
            BigDecimal expected = slowSum(terms);
            List<Double> shuffled = new ArrayList<>(terms);
            Collections.shuffle(shuffled, random);
            int cut = random.nextInt(terms.size() + 1);
            ExactSum merged = sumOf(shuffled.subList(cut, shuffled.size()));
            merged.add(sumOf(shuffled.subList(0, cut)));

            assertThat(sumOf(terms).toDecimal()).as("in order, round %d", round).isEqualByComparingTo(expected);
            assertThat(sumOf(shuffled).toDecimal())
                    .as("shuffled, round %d", round)
                    .isEqualTo(sumOf(terms).toDecimal());
            assertThat(merged.toDecimal())
                    .as("merged at %d, round %d", cut, round)
                    .isEqualTo(sumOf(terms).toDecimal());
        }
    }

    @Test
    void theDifferenceOfTwoSumsIsExact() {
        assertThat(sumOf(List.of(1.637, 1.18)).minus(sumOf(List.of(2.816)))).isEqualByComparingTo("0.001");
    }

    /**
     * Returns terms with at most six decimals: a double represents them exactly enough to round to the correct 1e-12.
     */
    private static List<Double> terms(Random random) {
        List<Double> terms = new ArrayList<>();
        int count = random.nextInt(60);
        for (int i = 0; i < count; i++) {
            terms.add(BigDecimal.valueOf(random.nextInt(2_000_001) - 1_000_000, random.nextInt(7))
                    .doubleValue());
        }
        return terms;
    }

    private static ExactSum sumOf(List<Double> terms) {
        ExactSum sum = new ExactSum();
        terms.forEach(sum::add);
        return sum;
    }

    private static BigDecimal slowSum(List<Double> terms) {
        return terms.stream()
                .map(term -> new BigDecimal(term).setScale(6, RoundingMode.HALF_EVEN))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

package dev.tributary.ihcapi.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.attribution.ihc.Curve;
import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.core.attribution.ihc.Phase;
import dev.tributary.testing.RecordedAnswer;
import dev.tributary.testing.ReferenceData;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rounding of the service, derived from recorded answers. */
class RecordedRoundingTest {
    private static final Curve NONE = new Curve(new double[] {0}, new double[] {0});
    private static final IhcModel WEIGHTS = new IhcModel(
            "recorded",
            Map.of(Phase.INITIALIZER, 0.345, Phase.HOLDER, 0.38, Phase.CLOSER, 0.275),
            Map.of(),
            NONE,
            NONE,
            "the recorded weights");

    private final List<RecordedAnswer> several = ReferenceData.require().recordedAnswers().stream()
            .filter(answer -> answer.shares().size() > 1)
            .toList();

    @Test
    void everyRecordedPhaseSumsToExactlyOneOrNothingWithFourDigits() {
        List<ToDoubleFunction<SessionShare>> numbers =
                List.of(SessionShare::initializer, SessionShare::holder, SessionShare::closer, SessionShare::ihc);
        assertThat(several)
                .hasSize(564)
                .allSatisfy(answer -> numbers.forEach(number -> {
                    BigDecimal sum = answer.shares().stream()
                            .map(share -> BigDecimal.valueOf(number.applyAsDouble(share)))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    assertThat(sum.stripTrailingZeros()).isIn(BigDecimal.ONE, BigDecimal.ZERO);
                }));
    }

    @Test
    void theRecordedIhcFollowsFromTheRecordedPhasesDigitByDigit() {
        long same = several.stream()
                .filter(answer -> RoundedShares.of(answer.shares(), WEIGHTS).equals(answer.shares()))
                .count();
        // Of the three others, two have an empty holder phase; weights with more than three digits would explain them.
        assertThat(same).isGreaterThanOrEqualTo(561);
    }

    /** If several sessions have the largest share, all but one are recorded with the same number. */
    @Test
    void ofSeveralLargestSharesItIsTheFirstThatTakesTheRest() {
        List<Integer> takers = several.stream()
                .flatMap(answer -> Stream.of(
                        answer.shares().stream().mapToDouble(SessionShare::holder),
                        answer.shares().stream().mapToDouble(SessionShare::closer)))
                .flatMap(shares -> taker(shares.toArray()).stream())
                .toList();
        assertThat(takers).hasSizeGreaterThanOrEqualTo(10).containsOnly(0);
    }

    /** Returns the position, among at least three largest shares that are otherwise equal, of the one that differs. */
    private static Optional<Integer> taker(double[] shares) {
        double largest = DoubleStream.of(shares).max().orElseThrow();
        double[] alike =
                DoubleStream.of(shares).filter(share -> share > largest - 0.001).toArray();
        double usual = DoubleStream.of(alike).sorted().toArray()[alike.length / 2];
        int[] different =
                IntStream.range(0, alike.length).filter(k -> alike[k] != usual).toArray();
        return alike.length > 2 && different.length == 1 ? Optional.of(different[0]) : Optional.empty();
    }
}

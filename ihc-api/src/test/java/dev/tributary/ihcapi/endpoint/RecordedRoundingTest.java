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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the recorded answers say about how the service rounds. */
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
        // Of the three others, two have an empty holder phase; weights known to more than three digits would explain
        // them.
        assertThat(same).isGreaterThanOrEqualTo(561);
    }

    /** Sessions of one moment and one channel have the same true share: which differs shows who took the rest. */
    @Test
    void amongEqualSessionsItIsTheFirstThatDiffers() {
        long[] counts = new long[2];
        several.forEach(answer -> {
            for (ToDoubleFunction<SessionShare> phase :
                    List.<ToDoubleFunction<SessionShare>>of(SessionShare::holder, SessionShare::closer)) {
                double[] shares = answer.shares().stream()
                        .mapToDouble(phase)
                        .filter(x -> x > 0)
                        .toArray();
                odd(shares).ifPresent(place -> counts[place == 0 ? 0 : 1]++);
            }
        });
        assertThat(counts[0]).isGreaterThan(10);
        assertThat(counts[1]).isZero();
    }

    /** The place of the one that differs by a few units from all others, which are equal. */
    private static Optional<Integer> odd(double[] shares) {
        for (int place = 0; place < shares.length; place++) {
            int other = place == 0 ? shares.length - 1 : 0;
            int at = place;
            boolean restEqual = shares.length > 2
                    && IntStream.range(0, shares.length).filter(k -> k != at).allMatch(k -> shares[k] == shares[other]);
            if (restEqual && shares[place] != shares[other] && Math.abs(shares[place] - shares[other]) < 1e-3) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }
}

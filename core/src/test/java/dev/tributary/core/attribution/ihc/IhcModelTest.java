package dev.tributary.core.attribution.ihc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IhcModelTest {
    private static final Curve LEVEL = new Curve(new double[] {0}, new double[] {0});

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY, 1e101})
    void aWeightMustBeZeroOrMore(double weight) {
        assertThatThrownBy(() -> model(1, weight, 1, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weights.holder: " + weight + " is not a weight, 0 to 1.0E100");
    }

    @Test
    void aWeightMayNotBeLeftOut() {
        Map<Phase, Double> weights = Map.of(Phase.INITIALIZER, 1.0, Phase.HOLDER, 1.0);

        assertThatThrownBy(() -> new IhcModel("t", weights, Map.of(), LEVEL, LEVEL, "test"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("weights.closer");
    }

    @Test
    void oneWeightMustBeAboveZero() {
        assertThatThrownBy(() -> model(0, 0, 0, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weights: all are 0");
        assertThat(model(0, 0, .1, Map.of()).weight(Phase.CLOSER)).isEqualTo(.1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e101, 1e-101})
    void aScoreMustBeAboveZero(double score) {
        assertThatThrownBy(() -> model(1, 1, 1, Map.of(Phase.HOLDER, Map.of("Email", score))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scores.holder.Email: " + score + " is not a score, 1.0E-100 to 1.0E100");
    }

    @Test
    void aHostileChannelNameIsHarmlessInTheMessage() {
        assertThatThrownBy(() -> model(1, 1, 1, Map.of(Phase.HOLDER, Map.of("a\nb", 0.0))))
                .hasMessageContaining("scores.holder.a\\u000ab:");
    }

    @Test
    void aChannelThatIsNotListedHasTheScoreOne() {
        IhcModel model = model(1, 1, 1, Map.of(Phase.HOLDER, Map.of("Email", 2.0)));

        assertThat(model.score(Phase.HOLDER, "Email")).isEqualTo(2);
        assertThat(model.score(Phase.CLOSER, "Email")).isEqualTo(1);
        assertThat(model.score(Phase.HOLDER, "Direct")).isEqualTo(1);
    }

    @Test
    void theBuiltInGapCurveIsThePublishedOne() {
        Curve gap = DefaultModel.create().gapCurve();

        assertThat(gap.at(50)).isZero();
        assertThat(gap.at(80)).isCloseTo(.054, within(.001));
        assertThat(gap.at(150)).isCloseTo(.273, within(.001));
        assertThat(gap.at(213)).isCloseTo(.526, within(.002));
        assertThat(gap.at(310)).isLessThan(1);
        assertThat(gap.at(330)).isEqualTo(1);
    }

    @Test
    void theBuiltInGapCurveHasTheSameBitsOnEveryMachine() {
        Curve gap = DefaultModel.create().gapCurve();

        for (int hour = 54; hour < 314; hour += 4) {
            assertThat(gap.at(hour))
                    .as("%d h", hour)
                    .isEqualTo(Math.min(1, 0.000567 * StrictMath.pow(hour - 50, 1.341)));
        }
        assertThat(gap.at(130)).isEqualTo(0.20212811758913182);
        assertThat(gap.at(282)).isEqualTo(0.8427571516371551);
    }

    @Test
    void theBuiltInCloserCurveHasItsStepAtSixMinutes() {
        Curve closer = DefaultModel.create().closerCurve();

        assertThat(closer.at(.1)).isEqualTo(1);
        assertThat(closer.at(Math.nextUp(.1))).isCloseTo(.925, within(1e-9));
        assertThat(closer.at(24)).isEqualTo(.395);
        assertThat(closer.at(336)).isZero();
    }

    private static IhcModel model(
            double initializer, double holder, double closer, Map<Phase, Map<String, Double>> scores) {
        Map<Phase, Double> weights =
                new EnumMap<>(Map.of(Phase.INITIALIZER, initializer, Phase.HOLDER, holder, Phase.CLOSER, closer));
        return new IhcModel("t", weights, scores, LEVEL, LEVEL, "test");
    }
}

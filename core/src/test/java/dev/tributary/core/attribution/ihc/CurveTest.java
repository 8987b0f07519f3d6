package dev.tributary.core.attribution.ihc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CurveTest {
    @Test
    void itIsLevelBeyondItsEnds() {
        Curve curve = new Curve(new double[] {2, 4}, new double[] {.9, .1});

        assertThat(curve.at(0)).isEqualTo(.9);
        assertThat(curve.at(2)).isEqualTo(.9);
        assertThat(curve.at(4)).isEqualTo(.1);
        assertThat(curve.at(1e9)).isEqualTo(.1);
    }

    @Test
    void itIsLinearBetweenKnots() {
        Curve curve = new Curve(new double[] {2, 4, 8}, new double[] {1, .5, 0});

        assertThat(curve.at(3)).isEqualTo(.75);
        assertThat(curve.at(5)).isEqualTo(.375);
    }

    @Test
    void atAStepTheFirstKnotHoldsAndJustAfterItTheSecond() {
        Curve curve = new Curve(new double[] {0, 1, 1, 2}, new double[] {1, 1, .5, .5});

        assertThat(curve.at(1)).isEqualTo(1);
        assertThat(curve.at(Math.nextUp(1.0))).isEqualTo(.5);
        assertThat(curve.at(Math.nextDown(1.0))).isEqualTo(1);
    }

    @Test
    void aStepMayStandAtEitherEnd() {
        Curve first = new Curve(new double[] {0, 0, 10}, new double[] {1, .5, 0});
        Curve last = new Curve(new double[] {0, 10, 10}, new double[] {1, .5, 0});

        assertThat(first.at(0)).isEqualTo(1);
        assertThat(first.at(1e-12)).isCloseTo(.5, within(1e-9));
        assertThat(last.at(10)).isEqualTo(.5);
        assertThat(last.at(Math.nextUp(10.0))).isZero();
    }

    @Test
    void oneKnotIsAConstant() {
        Curve curve = new Curve(new double[] {5}, new double[] {.3});

        assertThat(curve.at(0)).isEqualTo(.3);
        assertThat(curve.at(99)).isEqualTo(.3);
        assertThat(curve.knots()).isEqualTo(1);
        assertThat(curve.hour(0)).isEqualTo(5);
        assertThat(curve.value(0)).isEqualTo(.3);
        assertThat(curve).hasToString("[5.0] -> [0.3]");
    }

    @Test
    void laterChangesToTheArraysDoNotReachIt() {
        double[] hours = {1, 2};
        double[] values = {0, 1};
        Curve curve = new Curve(hours, values);
        hours[0] = 7;
        values[0] = 1;

        assertThat(curve.at(1)).isZero();
    }

    @Test
    void itStaysBetweenTheValuesOfItsNeighbours() {
        Random random = new Random(11);
        for (int round = 0; round < 2000; round++) {
            int knots = 1 + random.nextInt(6);
            double[] hours = random.doubles(knots, 0, 100).sorted().toArray();
            double[] values = random.doubles(knots, 0, 1).toArray();
            Curve curve = new Curve(hours, values);
            double hour = random.nextDouble() * 120;
            long before = Arrays.stream(hours).filter(knot -> knot < hour).count();
            double left = values[(int) Math.max(0, before - 1)];
            double right = values[(int) Math.min(knots - 1, before)];
            assertThat(curve.at(hour))
                    .as("round %d: %s at %s", round, curve, hour)
                    .isBetween(Math.min(left, right) - 1e-15, Math.max(left, right) + 1e-15);
        }
    }

    static Stream<Arguments> whatIsNoCurve() {
        return Stream.of(
                Arguments.of(new double[0], new double[0], "needs as many values as hours, and at least one knot"),
                Arguments.of(
                        new double[] {1}, new double[] {1, 0}, "needs as many values as hours, and at least one knot"),
                Arguments.of(new double[] {-1}, new double[] {1}, "knot 1: -1.0 is not a number of hours"),
                Arguments.of(new double[] {Double.NaN}, new double[] {1}, "knot 1: NaN is not a number of hours"),
                Arguments.of(
                        new double[] {0, Double.POSITIVE_INFINITY},
                        new double[] {1, 1},
                        "knot 2: Infinity is not a number of hours"),
                Arguments.of(new double[] {0, 1}, new double[] {1, 1.01}, "knot 2: the value 1.01 is not in 0..1"),
                Arguments.of(new double[] {0}, new double[] {-.1}, "knot 1: the value -0.1 is not in 0..1"),
                Arguments.of(new double[] {0}, new double[] {Double.NaN}, "knot 1: the value NaN is not in 0..1"),
                Arguments.of(new double[] {2, 1}, new double[] {1, 1}, "knot 2: the hours fall to 1.0"),
                Arguments.of(new double[] {1, 1, 1}, new double[] {1, 1, 1}, "knot 3: a third knot at 1.0 h"));
    }

    @ParameterizedTest
    @MethodSource("whatIsNoCurve")
    void whatIsNoCurveIsRefusedAndTheKnotNamed(double[] hours, double[] values, String message) {
        assertThatThrownBy(() -> new Curve(hours, values))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}

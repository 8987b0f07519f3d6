package dev.tributary.report.page.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleTest {
    private static List<String> labels(Scale scale) {
        return scale.axis(tick -> String.valueOf((long) tick)).marks().stream()
                .map(mark -> ((Mark.Label) mark).text())
                .toList();
    }

    @Test
    void aScaleBeginsAtNothingAndHasRoundTicks() {
        Scale scale = Scale.of(new double[] {3, 14.2}, 30);
        assertThat(scale.logarithmic()).isFalse();
        assertThat(scale.at(0)).isZero();
        assertThat(scale.at(14.2)).isEqualTo(1 / 1.03, within(1e-12));
        assertThat(scale.ticks()).containsExactly(0.0, 5.0, 10.0);
    }

    @Test
    void figuresThatSpanFarHaveEqualRatiosAtEqualDistances() {
        Scale scale = Scale.of(new double[] {1, 100}, 30);
        assertThat(scale.logarithmic()).isTrue();
        assertThat(scale.at(10) - scale.at(1)).isEqualTo(scale.at(100) - scale.at(10), within(1e-12));
        assertThat(scale.ticks()).isSorted().contains(1.0, 10.0, 100.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-5, 0, 1e-300, 3, 1e300, Double.POSITIVE_INFINITY})
    void everyFigureHasAPlaceWithinTheChart(double figure) {
        assertThat(Scale.of(new double[] {1, 100}, 30).at(figure)).isBetween(0.0, 1.0);
        assertThat(Scale.of(new double[] {1, 2}, 30).at(figure)).isBetween(0.0, 1.0);
    }

    @Test
    void withoutAnyFigureThereIsStillAScale() {
        Scale scale = Scale.of(new double[] {0, Double.NaN, Double.POSITIVE_INFINITY}, 6);
        assertThat(scale.logarithmic()).isFalse();
        assertThat(scale.at(0.5)).isEqualTo(0.5);
    }

    @Test
    void numbersThatWouldTouchAreLeftOut() {
        assertThat(labels(LinearScale.to(40))).containsExactly("0", "20", "40");
        assertThat(labels(LinearScale.to(4_000_000_000.0)))
                .as("a number of ten digits is wider than the distance of two ticks")
                .hasSizeLessThan(LinearScale.to(4_000_000_000.0).ticks().size())
                .startsWith("0");
    }

    @Test
    void placesAreWrittenInPercentAndTheSameOnEveryMachine() {
        assertThat(Mark.percent(0.3125)).isEqualTo("31.25%");
        assertThat(Mark.percent(1e-9)).isEqualTo("0.00%");
        assertThat(Mark.pixels(7.46)).isEqualTo("7.5");
        assertThat(Mark.whole(7.5)).isEqualTo("8");
        assertThat(Mark.fraction(1)).isEqualTo("1.0000");
    }
}

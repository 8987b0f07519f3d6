package dev.tributary.core.attribution.ihc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cases computed by hand. Channels by number: 0 Direct Traffic, 1 Email, 2 Social, 3 Referral. */
class IhcEngineTest {
    private static final IhcModel EVEN = Models.of(1, 1, 1, Map.of());

    @Test
    void oneSessionHoldsNothingAndGetsTheWholeOrder() {
        assertThat(numbers(EVEN, touch(7, 0, true, true))).containsExactly(new double[] {1, 0, 1, 1});
        assertThat(numbers(EVEN, touch(7, 0, false, false))).containsExactly(new double[] {1, 0, 1, 1});
    }

    @Test
    void untrainedTheFirstOfTwoBeginsTheSecondClosesAndBothHold() {
        List<double[]> numbers = numbers(EVEN, touch(0, 1, true, true), touch(20, 2, true, true));

        assertThat(numbers.get(0)).containsExactly(new double[] {1, .5, 0, .5}, within(1e-15));
        assertThat(numbers.get(1)).containsExactly(new double[] {0, .5, 1, .5}, within(1e-15));
    }

    @Test
    void theHolderIsTheMeanOfTheArithmeticAndTheHarmonicMean() {
        // i = 1, 0, 0; c = .25, .5 just after the step, 1 at the end: C = 1/7, 2/7, 4/7.
        IhcModel model = Models.of(1, 1, 1, Map.of());
        double[] hours = {0, 5, 10};
        Curve closer = new Curve(new double[] {0, 5, 10}, new double[] {1, .5, .25});
        IhcModel withCurve = new IhcModel("t", model.weights(), Map.of(), model.gapCurve(), closer, "made up");
        List<double[]> numbers = numbers(
                withCurve,
                touch(hours[0], 1, true, true),
                touch(hours[1], 1, true, true),
                touch(hours[2], 1, true, true));

        double h1 = (6 / 7.0) / 4;
        double h2 = (1 + 5 / 7.0) / 4 + (5 / 7.0) / (12 / 7.0);
        double h3 = (1 + 3 / 7.0) / 4 + (3 / 7.0) / (10 / 7.0);
        double sum = h1 + h2 + h3;
        assertThat(numbers.get(0)).containsExactly(ihc(1, h1 / sum, 1 / 7.0), within(1e-14));
        assertThat(numbers.get(1)).containsExactly(ihc(0, h2 / sum, 2 / 7.0), within(1e-14));
        assertThat(numbers.get(2)).containsExactly(ihc(0, h3 / sum, 4 / 7.0), within(1e-14));
    }

    @Test
    void aRestartForgetsWhatWasBeforeIt() {
        List<double[]> numbers = numbers(
                EVEN,
                touch(0, 1, true, true),
                touch(1, 2, true, true),
                touch(331, 0, true, true),
                touch(332, 3, true, true));

        assertThat(numbers.get(0)).containsExactly(0, 0, 0, 0);
        assertThat(numbers.get(1)).containsExactly(0, 0, 0, 0);
        assertThat(numbers.get(2)[0])
                .as("the initializer is the one after the pause")
                .isEqualTo(1);
        assertThat(numbers.get(2)[3] + numbers.get(3)[3]).isEqualTo(1, within(1e-15));
    }

    @Test
    void onlyTheLastRestartCounts() {
        List<double[]> numbers =
                numbers(EVEN, touch(0, 1, true, true), touch(400, 2, true, true), touch(800, 0, false, false));

        assertThat(numbers.get(0)).containsExactly(0, 0, 0, 0);
        assertThat(numbers.get(1)).containsExactly(0, 0, 0, 0);
        assertThat(numbers.get(2)).containsExactly(1, 0, 1, 1);
    }

    @Test
    void aPauseJustShortOfARestartForgetsNothing() {
        List<double[]> numbers = numbers(EVEN, touch(0, 1, true, true), touch(329.9, 2, true, true));

        assertThat(numbers.get(0)[0]).isGreaterThan(.5);
        assertThat(numbers.get(1)[0]).isLessThan(.5);
    }

    @Test
    void whereNobodyIsEngagedThereIsNoHolder() {
        List<double[]> numbers =
                numbers(Models.of(1, 2, 3, Map.of()), touch(0, 1, false, false), touch(5, 2, false, false));

        assertThat(numbers.get(0)).containsExactly(new double[] {1, 0, 0, .25}, within(1e-15));
        assertThat(numbers.get(1)).containsExactly(new double[] {0, 0, 1, .75}, within(1e-15));
    }

    @Test
    void theLastSessionClosesWithoutTheFlagAndAnotherOnlyWithIt() {
        List<double[]> without = numbers(EVEN, touch(0, 1, true, false), touch(5, 2, true, false));
        List<double[]> with = numbers(EVEN, touch(0, 1, true, true), touch(5, 2, true, false));

        assertThat(without.get(0)[2]).isZero();
        assertThat(without.get(1)[2]).isEqualTo(1);
        assertThat(with.get(0)[2]).as("the curve is between .5 and 0 there").isBetween(.1, .3);
    }

    @Test
    void scoresChangeTheRatiosWithinTheirPhase() {
        IhcModel scored = Models.of(1, 1, 1, Map.of(Phase.HOLDER, Map.of("Email", 3.0)));
        List<double[]> numbers = numbers(scored, touch(0, 1, true, true), touch(20, 2, true, true));

        assertThat(numbers.get(0)).containsExactly(new double[] {1, .75, 0, 1.75 / 3}, within(1e-15));
        assertThat(numbers.get(1)).containsExactly(new double[] {0, .25, 1, 1.25 / 3}, within(1e-15));
    }

    @Test
    void aPhaseOfNoWeightCountsForNothing() {
        List<double[]> numbers =
                numbers(Models.of(0, 0, 1, Map.of()), touch(0, 1, true, true), touch(20, 2, true, true));

        assertThat(numbers.get(0)[3]).isZero();
        assertThat(numbers.get(1)[3]).isEqualTo(1);
    }

    @Test
    void whereEveryPhaseOfWeightIsEmptyTheOrderStaysWhole() {
        List<double[]> numbers =
                numbers(Models.of(0, 1, 0, Map.of()), touch(0, 1, false, true), touch(20, 2, false, true));

        assertThat(numbers.get(0)[3]).as("the initializer's share").isEqualTo(1);
        assertThat(numbers.get(1)[3]).isZero();
    }

    private static double[] ihc(double initializer, double holder, double closer) {
        return new double[] {initializer, holder, closer, (initializer + holder + closer) / 3};
    }

    private static Touch touch(double hour, int channel, boolean holder, boolean closer) {
        return new Touch(hour, channel, holder, closer);
    }

    private static List<double[]> numbers(IhcModel model, Touch... journey) {
        IhcEngine engine = new IhcEngine(model, Redistribution.NONE, Touch.CHANNELS);
        return Touch.numbers(Touch.attribute(engine, new Workspace(), List.of(journey)));
    }
}

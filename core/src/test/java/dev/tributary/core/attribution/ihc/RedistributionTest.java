package dev.tributary.core.attribution.ihc;

import static dev.tributary.core.attribution.ihc.Redistribution.Direction.ANY_SESSION;
import static dev.tributary.core.attribution.ihc.Redistribution.Direction.EARLIER_SESSIONS_ONLY;
import static dev.tributary.core.attribution.ihc.Redistribution.Direction.LATER_SESSIONS_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tributary.core.attribution.ihc.Redistribution.Direction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Four sessions of the channels a to d, an hour apart, whose holder values are .1, .4, .2 and .3. */
class RedistributionTest {
    private static final IhcModel MODEL = new IhcModel(
            "t",
            Map.of(Phase.INITIALIZER, 0.0, Phase.HOLDER, 1.0, Phase.CLOSER, 0.0),
            Map.of(),
            new Curve(new double[] {0}, new double[] {0}),
            new Curve(new double[] {0}, new double[] {1}),
            "test");

    @Test
    void withoutARuleNothingMoves() {
        assertThat(after(Redistribution.NONE)).containsExactly(.1, .4, .2, .3);
    }

    @Test
    void anySessionReceivesInProportionToItsOwnValue() {
        assertThat(after(rule(ANY_SESSION, 0, "b")))
                .containsExactly(new double[] {.1 + .4 / 6, 0, .2 + .8 / 6, .3 + 1.2 / 6}, within(1e-15));
    }

    @Test
    void onlyEarlierSessionsReceive() {
        assertThat(after(rule(EARLIER_SESSIONS_ONLY, 0, "c")))
                .containsExactly(new double[] {.1 + .2 * .2, .4 + .2 * .8, 0, .3}, within(1e-15));
    }

    @Test
    void onlyLaterSessionsReceive() {
        assertThat(after(rule(LATER_SESSIONS_ONLY, 0, "b")))
                .containsExactly(new double[] {.1, 0, .2 + .4 * .4, .3 + .4 * .6}, within(1e-15));
    }

    @Test
    void onlySessionsAboveTheThresholdReceive() {
        assertThat(after(rule(ANY_SESSION, .2, "b"))).containsExactly(new double[] {.1, 0, .2, .7}, within(1e-15));
    }

    @Test
    void whereNobodyCanReceiveTheValueStays() {
        assertThat(after(rule(EARLIER_SESSIONS_ONLY, 0, "a"))).containsExactly(.1, .4, .2, .3);
        assertThat(after(rule(LATER_SESSIONS_ONLY, 0, "d"))).containsExactly(.1, .4, .2, .3);
        assertThat(after(rule(ANY_SESSION, .5, "a", "b"))).containsExactly(.1, .4, .2, .3);
        assertThat(after(rule(ANY_SESSION, 0, "a", "b", "c", "d"))).containsExactly(.1, .4, .2, .3);
    }

    @Test
    void aListedChannelNeverReceives() {
        assertThat(after(rule(ANY_SESSION, 0, "a", "b")))
                .containsExactly(new double[] {0, 0, .2 + .5 * .4, .3 + .5 * .6}, within(1e-15));
        assertThat(after(rule(LATER_SESSIONS_ONLY, 0, "b", "d")))
                .containsExactly(new double[] {.1, 0, .6, .3}, within(1e-15));
    }

    @Test
    void aChannelThatIsNotThereChangesNothing() {
        assertThat(after(rule(ANY_SESSION, 0, "Direct Traffic"))).containsExactly(.1, .4, .2, .3);
    }

    @Test
    void aRuleOfAnotherPhaseDoesNotTouchThisOne() {
        Redistribution ofCloser =
                new Redistribution(Map.of(Phase.CLOSER, new Redistribution.Rule(ANY_SESSION, 0, Set.of("a", "b"))));

        assertThat(after(ofCloser)).containsExactly(.1, .4, .2, .3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-.1, 1.1, Double.NaN})
    void aThresholdOutsideZeroToOneIsRefused(double threshold) {
        assertThatThrownBy(() -> new Redistribution.Rule(ANY_SESSION, threshold, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("receive_threshold: " + threshold + " is not in 0..1");
    }

    private static Redistribution rule(Direction direction, double threshold, String... channels) {
        return new Redistribution(
                Map.of(Phase.HOLDER, new Redistribution.Rule(direction, threshold, Set.of(channels))));
    }

    private static double[] after(Redistribution redistribution) {
        Workspace w = new Workspace();
        w.begin(4);
        for (int position = 0; position < 4; position++) {
            w.set(position, position, position, true, true);
        }
        double[] values = {.1, .4, .2, .3};
        PhaseRules rules = new PhaseRules(MODEL, redistribution, Phase.HOLDER, List.of("a", "b", "c", "d"));
        rules.score(values, w);
        rules.redistribute(values, w);
        return values;
    }
}

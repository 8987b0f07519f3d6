package dev.tributary.models.rule;

import static dev.tributary.models.Paths.shares;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tributary.models.Shares;
import dev.tributary.models.TimedTouches;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static final double CLOSE = 1e-15;

    @Test
    void firstAndLastGiveAllToOneTouch() {
        assertThat(shares(Rules.first(), 3, 1, 3)).containsExactly(1, 0, 0);
        assertThat(shares(Rules.last(), 3, 1, 3)).containsExactly(0, 0, 1);
        assertThat(shares(Rules.first(), 5)).containsExactly(1);
    }

    @Test
    void lastNonDirectPassesOverDirectTouchesUnlessAllAreDirect() {
        BitSet direct = new BitSet();
        direct.set(0);
        direct.set(2);
        Shares rule = Rules.lastNonDirect(direct);
        assertThat(shares(rule, 1, 3, 0, 2)).containsExactly(0, 1, 0, 0);
        assertThat(shares(rule, 0, 2, 0)).containsExactly(0, 0, 1);
        assertThat(shares(rule, 0, 1)).containsExactly(0, 1);
    }

    @Test
    void positionGivesItsPartsToTheEndsAndSharesTheRest() {
        assertThat(shares(Position.U, 0)).containsExactly(1);
        assertThat(shares(Position.U, 0, 1)).containsExactly(.5, .5);
        assertThat(shares(Position.INVERSE_J, 0, 1)).containsExactly(new double[] {.75, .25}, within(CLOSE));
        assertThat(shares(Position.J, 0, 1, 2, 3)).containsExactly(new double[] {.2, .1, .1, .6}, within(CLOSE));
        assertThat(shares(new Position(0, 1, 0), 0, 1)).containsExactly(.5, .5);
    }

    @Test
    void positionWithEqualThirdsIsLinearOnThreeTouches() {
        assertThat(shares(new Position(1 / 3.0, 1 / 3.0, 1 / 3.0), 4, 4, 1))
                .containsExactly(shares(Rules.linear(), 4, 4, 1), within(CLOSE));
    }

    @Test
    void positionRefusesPartsThatAreNotParts() {
        for (double[] parts : new double[][] {{.5, .5, .5}, {-.1, .6, .5}, {Double.NaN, .5, .5}}) {
            assertThatThrownBy(() -> new Position(parts[0], parts[1], parts[2]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void timeDecayHalvesWithEachHalfLife() {
        Shares rule = new TimeDecay(Duration.ofDays(1));
        assertThat(decayed(rule, 3, 2, 1)).containsExactly(new double[] {1 / 7.0, 2 / 7.0, 4 / 7.0}, within(CLOSE));
    }

    @Test
    void timeDecayOfAJourneyOfLongAgoIsStillWhole() {
        Shares rule = new TimeDecay(Duration.ofMillis(1));
        assertThat(decayed(rule, 9000, 8000)).containsExactly(0, 1);
        assertThatThrownBy(() -> new TimeDecay(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shapleySharesAmongChannelsAndThenAmongTheirTouches() {
        assertThat(shares(new Shapley(), 2, 0, 2, 2, 1))
                .containsExactly(new double[] {1 / 9.0, 1 / 3.0, 1 / 9.0, 1 / 9.0, 1 / 3.0}, within(CLOSE));
    }

    @Test
    void everyRuleSharesOneConversionWhole() {
        BitSet direct = new BitSet();
        direct.set(1);
        List<Shares> rules = List.of(
                Rules.first(),
                Rules.last(),
                Rules.lastNonDirect(direct),
                Rules.linear(),
                Position.U,
                Position.J,
                Position.INVERSE_J,
                TimeDecay.WEEK,
                new Shapley());
        for (int seed = 0; seed < 500; seed++) {
            int[] path = new Random(seed).ints(1 + seed % 40, 0, 6).toArray();
            for (Shares rule : rules) {
                double[] shares = shares(rule, path);
                assertThat(Arrays.stream(shares).boxed())
                        .as("seed %d, %s", seed, rule)
                        .allMatch(share -> share >= 0);
                assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-12));
            }
        }
    }

    private static double[] decayed(Shares rule, int... daysBefore) {
        return TimedTouches.shares(rule, daysBefore);
    }
}

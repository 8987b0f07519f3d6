package dev.tributary.models.doubt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tributary.models.credit.Evidence;
import dev.tributary.models.credit.ModelChains;
import dev.tributary.models.markov.RemovalInfluence;
import org.junit.jupiter.api.Test;

/** How sure figures of a Markov chain are. */
class RemovalDoubtTest {
    @Test
    void whereNoChannelOfAJourneyHasAnEffectItsOrderIsSharedEvenlyAndNoEffectMovesIt() {
        Evidence evidence = new MadeUpEvidence()
                .user(new String[] {"A", "B"}, 30)
                .user(new String[] {"A"})
                .evidence();
        RemovalInfluence influence = RemovalInfluence.of(ModelChains.count(evidence, 1), 2);

        RemovalDoubt doubt = RemovalDoubt.of(evidence, influence, new double[2]);

        // One user with one order, of which each channel has a half.
        assertThat(doubt.orders(0, .5).high()).isCloseTo(.5 + 1.959964 * .5, within(1e-9));
        assertThat(doubt.revenue(1, 15).high()).isCloseTo(15 + 1.959964 * 15, within(1e-9));
    }
}

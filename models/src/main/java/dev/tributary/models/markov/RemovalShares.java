package dev.tributary.models.markov;

import dev.tributary.models.Shares;
import dev.tributary.models.Touches;
import java.util.Arrays;

/**
 * Shares a journey's conversion among its touches in proportion to the removal effects of their channels. The sum over
 * all journeys differs from the channel's fraction of all effects, which is computed from all journeys together.
 *
 * @param effects the effect of each channel, by its number; not negative
 */
// Never compared.
@SuppressWarnings("ArrayRecordComponent")
public record RemovalShares(double[] effects) implements Shares {
    /**
     * Evenly, if none of a journey's channels has an effect, which is only possible for a journey outside the chain.
     */
    @Override
    public void of(Touches touches, double[] shares) {
        double sum = 0;
        for (int position = 0; position < touches.size(); position++) {
            sum += effects[touches.channel(position)];
        }
        if (sum == 0) {
            Arrays.fill(shares, 0, touches.size(), 1.0 / touches.size());
            return;
        }
        for (int position = 0; position < touches.size(); position++) {
            shares[position] = effects[touches.channel(position)] / sum;
        }
    }
}

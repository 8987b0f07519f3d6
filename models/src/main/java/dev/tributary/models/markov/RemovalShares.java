package dev.tributary.models.markov;

import dev.tributary.models.Shares;
import dev.tributary.models.Touches;
import java.util.Arrays;

/**
 * Shares a journey's conversion among its touches in proportion to the removal effects of their channels. Summed over all
 * journeys this is not a channel's part of all effects: that one looks at all journeys at once.
 *
 * @param effects the effect of each channel, by its number; not negative
 */
// Nobody compares them.
@SuppressWarnings("ArrayRecordComponent")
public record RemovalShares(double[] effects) implements Shares {
    /** Where none of a journey's channels has an effect, which only a journey outside the chain can come to, evenly. */
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

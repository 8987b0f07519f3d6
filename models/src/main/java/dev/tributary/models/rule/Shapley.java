package dev.tributary.models.rule;

import dev.tributary.models.Shares;
import dev.tributary.models.Touches;
import java.util.Arrays;

/**
 * The Shapley value, where the value of a set of channels is the number of conversions of journeys whose channels are
 * all in it. That game is a sum of unanimity games, one for each journey; so a channel's value is exactly the sum, over
 * the journeys that contain it, of 1 / (number of different channels). A channel's touches in a journey share its part
 * evenly.
 *
 * <p>Source of the formula: L. S. Shapley, "A value for n-person games", 1953: the value of a unanimity game is shared
 * by its members evenly, and values of sums of games add up.
 */
public final class Shapley implements Shares {
    @Override
    public void of(Touches touches, double[] shares) {
        int[] times = times(touches);
        long channels = Arrays.stream(times).filter(count -> count > 0).count();
        for (int position = 0; position < touches.size(); position++) {
            shares[position] = 1.0 / channels / times[touches.channel(position)];
        }
    }

    /** Returns the number of touches of each channel, by its number. */
    private static int[] times(Touches touches) {
        int last = 0;
        for (int position = 0; position < touches.size(); position++) {
            last = Math.max(last, touches.channel(position));
        }
        int[] times = new int[last + 1];
        for (int position = 0; position < touches.size(); position++) {
            times[touches.channel(position)]++;
        }
        return times;
    }
}

package dev.tributary.models.rule;

import dev.tributary.models.Shares;
import dev.tributary.models.Touches;
import java.util.Arrays;
import java.util.BitSet;

/** The one-line rules. */
public final class Rules {
    private Rules() {}

    /** All to the first touch. */
    public static Shares first() {
        return (touches, shares) -> only(0, touches, shares);
    }

    /** All to the last touch. */
    public static Shares last() {
        return (touches, shares) -> only(touches.size() - 1, touches, shares);
    }

    /**
     * All to the last touch whose channel is not direct; if all are direct, to the last.
     *
     * @param direct the numbers of the direct channels
     */
    public static Shares lastNonDirect(BitSet direct) {
        return (touches, shares) -> {
            int position = touches.size() - 1;
            while (position >= 0 && direct.get(touches.channel(position))) {
                position--;
            }
            only(position < 0 ? touches.size() - 1 : position, touches, shares);
        };
    }

    /** The same to each touch; repeats count. */
    public static Shares linear() {
        return (touches, shares) -> Arrays.fill(shares, 0, touches.size(), 1.0 / touches.size());
    }

    private static void only(int position, Touches touches, double[] shares) {
        Arrays.fill(shares, 0, touches.size(), 0);
        shares[position] = 1;
    }
}

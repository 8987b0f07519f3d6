package dev.tributary.models.credit;

import dev.tributary.core.facts.Conversion;
import java.util.BitSet;

/** Accumulates the shares of one conversion by channel. Reused for one conversion after another. Not thread-safe. */
public final class ByChannel {
    private final double[] shares;
    private final BitSet held = new BitSet();

    /** @param channels how many there are */
    public ByChannel(int channels) {
        this.shares = new double[channels];
    }

    /** Adds a share of the conversion to a channel. */
    public void add(int channel, double share) {
        shares[channel] += share;
        held.set(channel);
    }

    /** Passes on each channel's share, in the order of their numbers, and resets them. */
    public void handOut(Conversion conversion, CreditSink sink) {
        for (int channel = held.nextSetBit(0); channel >= 0; channel = held.nextSetBit(channel + 1)) {
            sink.credit(conversion, channel, shares[channel]);
            shares[channel] = 0;
        }
        held.clear();
    }
}

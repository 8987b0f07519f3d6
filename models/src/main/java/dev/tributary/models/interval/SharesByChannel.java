package dev.tributary.models.interval;

import dev.tributary.core.journey.Journey;
import dev.tributary.models.ChannelNumbers;
import dev.tributary.models.Touches;
import dev.tributary.models.markov.RemovalShares;
import java.util.Arrays;

/** The share of each channel in a journey, in proportion to removal effects. Not thread-safe. */
final class SharesByChannel {
    private final ChannelNumbers channels;
    private final RemovalShares rule;
    private final Touches touches = new Touches();
    private final double[] shares;
    private double[] ofTouches = new double[16];

    SharesByChannel(ChannelNumbers channels, double[] effects) {
        this.channels = channels;
        this.rule = new RemovalShares(effects);
        this.shares = new double[effects.length];
    }

    /** Returns the shares by channel number; the array is reused for the next journey. */
    double[] of(Journey journey) {
        touches.load(journey, journey.conversion().millis(), channels);
        if (touches.size() > ofTouches.length) {
            ofTouches = new double[touches.size() * 2];
        }
        rule.of(touches, ofTouches);
        Arrays.fill(shares, 0);
        for (int position = 0; position < touches.size(); position++) {
            shares[touches.channel(position)] += ofTouches[position];
        }
        return shares;
    }

    /** Returns the touches of the last journey. */
    Touches touches() {
        return touches;
    }
}

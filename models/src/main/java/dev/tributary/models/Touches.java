package dev.tributary.models;

import dev.tributary.core.journey.SessionPath;
import java.util.Arrays;

/**
 * The touches of one journey as models see them, in time order: channels by their numbers, and how long before the
 * conversion each was. One object serves many journeys, one after the other. Not thread-safe.
 */
public final class Touches {
    private int size;
    private int[] channels = new int[16];
    private long[] millisBefore = new long[16];

    /** Takes in the sessions of a journey whose conversion happened at a moment; epoch milliseconds, UTC. */
    public void load(SessionPath path, long conversion, ChannelNumbers numbers) {
        begin(path.size());
        for (int position = 0; position < size; position++) {
            channels[position] = numbers.of(path.channelCode(position));
            millisBefore[position] = conversion - path.millis(position);
        }
    }

    /** Takes in a path of which only the order is known. */
    public void load(int[] path) {
        begin(path.length);
        System.arraycopy(path, 0, channels, 0, size);
        Arrays.fill(millisBefore, 0, size, 0);
    }

    private void begin(int touches) {
        if (touches < 1) {
            throw new IllegalArgumentException("a journey has at least one touch");
        }
        size = touches;
        if (size > channels.length) {
            channels = new int[size * 2];
            millisBefore = new long[size * 2];
        }
    }

    public int size() {
        return size;
    }

    /** The number of the channel of the touch at a position, from 0. */
    public int channel(int position) {
        return channels[position];
    }

    /** How long before the conversion the touch at a position was, in milliseconds; not negative. */
    public long millisBefore(int position) {
        return millisBefore[position];
    }
}

package dev.tributary.models;

import dev.tributary.core.journey.SessionPath;
import java.util.Arrays;

/**
 * The touches of one journey as input of models, in time order: channel numbers, and the time before the conversion.
 * One object is reused for many journeys. Not thread-safe.
 */
public final class Touches {
    private int size;
    private int[] channels = new int[16];
    private long[] millisBefore = new long[16];

    /** Loads the sessions of a journey with the time of its conversion; epoch milliseconds, UTC. */
    public void load(SessionPath path, long conversion, ChannelNumbers numbers) {
        begin(path.size());
        for (int position = 0; position < size; position++) {
            channels[position] = numbers.of(path.channelCode(position));
            millisBefore[position] = conversion - path.millis(position);
        }
    }

    /** Loads a path of which only the order is known. */
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

    /** Returns the channel number of the touch at an index, from 0. */
    public int channel(int position) {
        return channels[position];
    }

    /** Returns how long before the conversion the touch at an index was, in milliseconds; not negative. */
    public long millisBefore(int position) {
        return millisBefore[position];
    }
}

package dev.tributary.models.markov;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.LongStream;

/**
 * States encoded as integers: the last channels of a path, the latest in the lowest digit. A digit is a channel's
 * number plus 1; a state of fewer channels than the order has leading zeros. Immutable.
 */
final class States {
    /** Before the first touch. */
    static final long NONE = 0;

    /** The highest order. */
    static final int MOST = 4;

    /** Four digits fit into a signed 64-bit number. */
    static final int MOST_CHANNELS = (1 << 15) - 2;

    private final int order;
    private final long base;
    private final long end;

    /**
     * Creates the encoding of a chain's states.
     *
     * @param order the number of channels in a state, 1 to {@link #MOST}
     * @param channels how many channels there are
     * @throws IllegalArgumentException when the order or the number of channels is out of range
     */
    States(int order, int channels) {
        if (order < 1 || order > MOST) {
            throw new IllegalArgumentException("a Markov chain of order " + order + "; there are 1 to " + MOST);
        }
        if (channels > MOST_CHANNELS) {
            throw new IllegalArgumentException(channels + " channels; a Markov chain takes " + MOST_CHANNELS);
        }
        this.order = order;
        this.base = channels + 1L;
        this.end = LongStream.generate(() -> base).limit(order).reduce(1, (one, other) -> one * other);
    }

    int order() {
        return order;
    }

    /** Returns the state after one more touch. */
    long after(long state, int channel) {
        return (state * base + channel + 1) % end;
    }

    /** Returns whether a channel is in a state. */
    boolean holds(long state, int channel) {
        for (long rest = state; rest > 0; rest /= base) {
            if (rest % base == channel + 1) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a number is a state: at least one channel, and no zero between digits. */
    boolean isState(long state) {
        if (state <= 0 || state >= end) {
            return false;
        }
        for (long rest = state; rest > 0; rest /= base) {
            if (rest % base == 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns the same state in an encoding with other channel numbers. */
    long in(States others, long state, IntUnaryOperator number) {
        long same = NONE;
        for (int channel : channels(state)) {
            same = others.after(same, number.applyAsInt(channel));
        }
        return same;
    }

    /** Returns the numbers of a state's channels, in the order of the path. */
    List<Integer> channels(long state) {
        List<Integer> channels = new ArrayList<>();
        for (long rest = state; rest > 0; rest /= base) {
            channels.add((int) (rest % base) - 1);
        }
        Collections.reverse(channels);
        return channels;
    }
}

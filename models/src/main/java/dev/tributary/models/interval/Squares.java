package dev.tributary.models.interval;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.number.ExactSum;
import java.util.stream.Stream;

/**
 * The sums of squares of the influence of users on the figure of each channel. Exact, so that the order of users makes
 * no difference. Not thread-safe.
 */
final class Squares {
    private final ExactSum[] sums;

    Squares(int channels) {
        this.sums = Stream.generate(ExactSum::new).limit(channels).toArray(ExactSum[]::new);
    }

    /** Adds the influence of a user on a channel's figure. */
    void add(int channel, double moved) {
        sums[channel].add(moved * moved);
    }

    /** Adds other users. */
    void add(Squares others) {
        for (int channel = 0; channel < sums.length; channel++) {
            sums[channel].add(others.sums[channel]);
        }
    }

    void writeTo(ByteWriter out) {
        for (ExactSum sum : sums) {
            out.sum(sum);
        }
    }

    static Squares readFrom(ByteReader in, int channels) {
        Squares squares = new Squares(channels);
        for (ExactSum sum : squares.sums) {
            sum.add(in.sum());
        }
        return squares;
    }

    /** Returns the standard deviation of a channel's figure. */
    double deviation(int channel) {
        return Math.sqrt(sums[channel].value());
    }
}

package dev.tributary.models.interval;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.number.ExactSum;
import java.util.stream.Stream;

/**
 * The squares of how much users move the figure of each channel. Summed exactly, so that it makes no difference in which order users
 * come. Not thread-safe.
 */
final class Squares {
    private final ExactSum[] sums;

    Squares(int channels) {
        this.sums = Stream.generate(ExactSum::new).limit(channels).toArray(ExactSum[]::new);
    }

    /** Adds a user who moves a channel's figure by so much. */
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

    /** The standard deviation of a channel's figure. */
    double deviation(int channel) {
        return Math.sqrt(sums[channel].value());
    }
}

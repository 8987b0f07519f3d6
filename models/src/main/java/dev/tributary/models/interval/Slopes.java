package dev.tributary.models.interval;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.number.ExactSum;
import org.jspecify.annotations.Nullable;

/**
 * The derivatives of each channel's credit by the effect of each channel, if conversions are shared in proportion to
 * effects. The sums are exact, so groups of users can be added in any order. Not thread-safe.
 */
final class Slopes {
    /** By channel and another channel; null for two that are in no journey together. */
    private final @Nullable ExactSum[][] sums;

    Slopes(int channels) {
        this.sums = new ExactSum[channels][channels];
    }

    /**
     * Adds a journey whose conversion is shared in proportion to effects; or evenly if none of its channels has one, in
     * which case the derivatives are 0.
     *
     * @param shares the share of each channel
     * @param amount the amount shared
     */
    void add(double[] shares, double[] effects, double amount) {
        for (int channel = 0; channel < shares.length; channel++) {
            if (shares[channel] > 0) {
                for (int other = 0; other < shares.length; other++) {
                    if (shares[other] > 0 && effects[other] > 0) {
                        double own = channel == other ? 1 : 0;
                        sum(channel, other).add(amount * shares[channel] * (own - shares[other]) / effects[other]);
                    }
                }
            }
        }
    }

    private ExactSum sum(int channel, int other) {
        ExactSum known = sums[channel][other];
        if (known == null) {
            known = new ExactSum();
            sums[channel][other] = known;
        }
        return known;
    }

    /** Adds those of other users. */
    void add(Slopes others) {
        for (int channel = 0; channel < sums.length; channel++) {
            for (int other = 0; other < sums.length; other++) {
                ExactSum more = others.sums[channel][other];
                if (more != null) {
                    sum(channel, other).add(more);
                }
            }
        }
    }

    /** Returns doubles, by channel and another channel. */
    double[][] values() {
        double[][] values = new double[sums.length][sums.length];
        for (int channel = 0; channel < sums.length; channel++) {
            for (int other = 0; other < sums.length; other++) {
                ExactSum sum = sums[channel][other];
                values[channel][other] = sum == null ? 0 : sum.value();
            }
        }
        return values;
    }

    void writeTo(ByteWriter out) {
        for (int channel = 0; channel < sums.length; channel++) {
            for (int other = 0; other < sums.length; other++) {
                ExactSum sum = sums[channel][other];
                out.flag(sum != null);
                if (sum != null) {
                    out.sum(sum);
                }
            }
        }
    }

    static Slopes readFrom(ByteReader in, int channels) {
        Slopes slopes = new Slopes(channels);
        for (int channel = 0; channel < channels; channel++) {
            for (int other = 0; other < channels; other++) {
                if (in.flag()) {
                    slopes.sums[channel][other] = in.sum();
                }
            }
        }
        return slopes;
    }
}

package dev.tributary.models.credit;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.number.ExactSum;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/** Sums the credit of each channel. The order of credits makes no difference. Not thread-safe. */
public final class ChannelSums implements CreditSink {
    private final ExactSum[] orders;
    private final ExactSum[] revenue;

    /** @param channels how many there are */
    public ChannelSums(int channels) {
        this.orders = sums(channels);
        this.revenue = sums(channels);
    }

    private static ExactSum[] sums(int channels) {
        return Stream.generate(ExactSum::new).limit(channels).toArray(ExactSum[]::new);
    }

    @Override
    public void credit(Conversion conversion, int channel, double share) {
        orders[channel].add(share);
        revenue[channel].add(share * conversion.revenue());
    }

    /**
     * Adds the sums of other conversions.
     *
     * @param number maps a channel's number there to its number here
     */
    public void add(ChannelSums other, IntUnaryOperator number) {
        for (int channel = 0; channel < other.orders.length; channel++) {
            int here = number.applyAsInt(channel);
            orders[here].add(other.orders[channel]);
            revenue[here].add(other.revenue[channel]);
        }
    }

    /** Writes them, channel by channel. */
    public void writeTo(ByteWriter out) {
        for (int channel = 0; channel < orders.length; channel++) {
            out.sum(orders[channel]);
            out.sum(revenue[channel]);
        }
    }

    /** Reads serialised sums for a number of channels. */
    public static ChannelSums readFrom(ByteReader in, int channels) {
        ChannelSums sums = new ChannelSums(channels);
        for (int channel = 0; channel < channels; channel++) {
            sums.orders[channel].add(in.sum());
            sums.revenue[channel].add(in.sum());
        }
        return sums;
    }

    /** Returns the attributed orders of a channel. */
    public ExactSum orders(int channel) {
        return orders[channel];
    }

    /** Returns the attributed revenue of a channel, in the source's currency. */
    public ExactSum revenue(int channel) {
        return revenue[channel];
    }
}

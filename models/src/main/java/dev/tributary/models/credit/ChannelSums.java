package dev.tributary.models.credit;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.number.ExactSum;
import java.util.stream.Stream;

/** Adds up what each channel is credited with. The order of credits makes no difference. Not thread-safe. */
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

    /** Attributed orders of a channel. */
    public ExactSum orders(int channel) {
        return orders[channel];
    }

    /** Attributed revenue of a channel, in the source's currency. */
    public ExactSum revenue(int channel) {
        return revenue[channel];
    }
}

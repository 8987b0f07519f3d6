package dev.tributary.models.credit;

import dev.tributary.core.facts.Conversion;

/** A consumer of credit. */
@FunctionalInterface
public interface CreditSink {
    /**
     * Receives a channel's share of a conversion. All shares of a conversion come one after another and sum to 1;
     * conversions of the same user need not be consecutive.
     *
     * @param channel the channel's number
     * @param share 0..1
     */
    void credit(Conversion conversion, int channel, double share);

    /** Returns a sink that passes on to both. */
    default CreditSink and(CreditSink other) {
        return (conversion, channel, share) -> {
            credit(conversion, channel, share);
            other.credit(conversion, channel, share);
        };
    }
}

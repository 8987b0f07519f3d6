package dev.tributary.models.credit;

import dev.tributary.core.facts.Conversion;

/** Receives who is credited with a conversion. */
@FunctionalInterface
public interface CreditSink {
    /**
     * A channel's share of a conversion. All shares of a conversion come one after another and sum to 1; those of a user's
     * conversions need not.
     *
     * @param channel the channel's number
     * @param share 0..1
     */
    void credit(Conversion conversion, int channel, double share);

    /** Two that hear the same. */
    default CreditSink and(CreditSink other) {
        return (conversion, channel, share) -> {
            credit(conversion, channel, share);
            other.credit(conversion, channel, share);
        };
    }
}

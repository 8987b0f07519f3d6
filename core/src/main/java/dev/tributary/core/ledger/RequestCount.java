package dev.tributary.core.ledger;

/**
 * How many requests, in one state.
 *
 * @param requests how many
 * @param journeys how many they held together; of those in doubt, at most so many were billed in vain
 */
public record RequestCount(long requests, long journeys) {
    /** No request at all. */
    public static final RequestCount NONE = new RequestCount(0, 0);
}

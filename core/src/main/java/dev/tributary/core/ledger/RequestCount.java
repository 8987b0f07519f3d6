package dev.tributary.core.ledger;

/**
 * The number of requests in one state.
 *
 * @param requests how many
 * @param journeys how many they have together; of requests in doubt, at most that many were billed in vain
 */
public record RequestCount(long requests, long journeys) {
    /** No requests. */
    public static final RequestCount NONE = new RequestCount(0, 0);
}

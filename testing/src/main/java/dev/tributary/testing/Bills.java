package dev.tributary.testing;

/**
 * The counts of a {@link BillingService} so far.
 *
 * @param requests the requests received, including refused ones
 * @param billed the journeys computed, including repetitions
 * @param distinct the distinct journeys computed; a journey with other rows is a different one
 * @param sentBack journeys that were computed and then left out of a 206
 * @param splits journeys received without their conversion in the last row, or with a conversion in another row
 * @param atOnce the maximum number of concurrent requests
 */
public record Bills(long requests, long billed, long distinct, long sentBack, long splits, int atOnce) {
    /** Returns how many journeys were computed again although their rows had not changed. */
    public long repeated() {
        return billed - distinct;
    }
}

package dev.tributary.testing;

/**
 * What a {@link BillingService} has counted so far.
 *
 * @param requests requests that came, refused ones included
 * @param billed journeys computed, each as often as it was
 * @param distinct journeys computed, each once; one with other rows is another one
 * @param sentBack journeys that were computed and then left out of a 206
 * @param splits journeys that came without their conversion in their last row, and only there
 * @param atOnce the most requests that were there at the same time
 */
public record Bills(long requests, long billed, long distinct, long sentBack, long splits, int atOnce) {
    /** Journeys that were computed again although their rows had not changed. */
    public long repeated() {
        return billed - distinct;
    }
}

package dev.tributary.ihcapi;

/**
 * What was asked of the service.
 *
 * @param requestsSent how many times a request was sent, repeats included
 * @param retries how many of those held journeys that an earlier request had held already
 * @param journeysSent how many journeys the requests held, those of a repeat once
 * @param requestsInDoubt how many requests ended without a usable answer and may have been computed
 * @param journeysInDoubt how many journeys these held, a journey once for each such request: so many may have been billed
 *     without an answer
 * @param rateLimitedMillis how long nothing was sent because the service asked for fewer requests; milliseconds
 */
public record ApiUsage(
        long requestsSent,
        long retries,
        long journeysSent,
        long requestsInDoubt,
        long journeysInDoubt,
        long rateLimitedMillis) {
    /** Nothing was sent. */
    public static final ApiUsage NONE = new ApiUsage(0, 0, 0, 0, 0, 0);

    /** The sum of both. */
    public ApiUsage plus(ApiUsage other) {
        return new ApiUsage(
                requestsSent + other.requestsSent,
                retries + other.retries,
                journeysSent + other.journeysSent,
                requestsInDoubt + other.requestsInDoubt,
                journeysInDoubt + other.journeysInDoubt,
                rateLimitedMillis + other.rateLimitedMillis);
    }
}

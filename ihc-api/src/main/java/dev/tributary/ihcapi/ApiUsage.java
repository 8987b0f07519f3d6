package dev.tributary.ihcapi;

/**
 * The use of the service by a run.
 *
 * @param requestsSent how many times a request was sent, including retries
 * @param retries how many of those contained journeys of an earlier request
 * @param journeysSent how many journeys the requests contained, those of a retry once
 * @param requestsInDoubt how many requests ended without a usable answer and may have been computed
 * @param journeysInDoubt how many journeys these contained, counted per request: at most that many were billed without
 *     an answer
 * @param rateLimitedMillis how long nothing was sent because the service was throttling; milliseconds
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

    /** Returns the sum of both. */
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

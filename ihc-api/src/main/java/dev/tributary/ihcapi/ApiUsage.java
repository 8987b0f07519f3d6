package dev.tributary.ihcapi;

/**
 * What was asked of the service.
 *
 * @param requestsSent how many times a request was sent, repeats included
 * @param retries how many of those were repeats
 * @param journeysSent how many journeys the requests held, those of a repeated request once
 */
public record ApiUsage(long requestsSent, long retries, long journeysSent) {
    /** Nothing was sent. */
    public static final ApiUsage NONE = new ApiUsage(0, 0, 0);
}

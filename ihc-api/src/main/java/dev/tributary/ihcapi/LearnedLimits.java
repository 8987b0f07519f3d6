package dev.tributary.ihcapi;

/**
 * The limits of the service that were found to be lower than configured. Stored for the next run to avoid the same
 * refusals.
 *
 * @param requestsPerSecond the request rate; 0 if not lower than configured
 * @param sessions the maximum number of sessions in a request; 0 if not lower than configured
 */
public record LearnedLimits(double requestsPerSecond, int sessions) {
    /** No lower limits are known. */
    public static final LearnedLimits NOTHING = new LearnedLimits(0, 0);

    public LearnedLimits {
        if (!(requestsPerSecond >= 0) || sessions < 0) {
            throw new IllegalArgumentException("what was learned is not below 0");
        }
    }
}

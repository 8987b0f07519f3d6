package dev.tributary.ihcapi;

/**
 * What the service was found to take where that is less than configured. A caller that keeps it spares the next run the
 * same refusals.
 *
 * @param requestsPerSecond the pace; 0 when it need not be slower than configured
 * @param sessions the most sessions in a request; 0 when they need not be fewer than configured
 */
public record LearnedLimits(double requestsPerSecond, int sessions) {
    /** Nothing but what is configured. */
    public static final LearnedLimits NOTHING = new LearnedLimits(0, 0);

    public LearnedLimits {
        if (!(requestsPerSecond >= 0) || sessions < 0) {
            throw new IllegalArgumentException("what was learned is not below 0");
        }
    }
}

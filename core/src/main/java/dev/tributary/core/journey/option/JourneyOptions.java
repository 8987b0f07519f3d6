package dev.tributary.core.journey.option;

/**
 * The options that determine a journey: of the sessions up to a conversion those within reach, of these the ones that
 * the rules keep, and of these the last ones.
 *
 * @param boundary whether a session at the same moment as the conversion belongs to it
 * @param reach how far back it reaches
 * @param rules which of the sessions within reach it keeps
 * @param touchLimit the maximum number of sessions of a journey; of a longer one the last ones are kept, because they
 *     are nearest to the conversion; at least 1. It bounds the cost of a bot with a million sessions.
 */
public record JourneyOptions(Boundary boundary, Reach reach, PathRules rules, int touchLimit) {
    /** The maximum number of sessions of a request to the IHC service, and so of a journey. */
    public static final int SERVICE_LIMIT = 3000;

    /**
     * The default: sessions up to the conversion, including those at the same moment, as many as the service accepts. A
     * session's time is its start, so one of the same second had begun when the conversion happened.
     */
    public static final JourneyOptions DEFAULT = new JourneyOptions(Boundary.INCLUSIVE, SERVICE_LIMIT);

    public JourneyOptions {
        if (touchLimit < 1) {
            throw new IllegalArgumentException("sessions in a journey: " + touchLimit + " is not above 0");
        }
    }

    /** All sessions up to a conversion, at most this many. */
    public JourneyOptions(Boundary boundary, int touchLimit) {
        this(boundary, Reach.ALL, PathRules.NONE, touchLimit);
    }

    /** No touch limit. */
    public static JourneyOptions unlimited(Boundary boundary) {
        return new JourneyOptions(boundary, Integer.MAX_VALUE);
    }
}

package dev.tributary.core.journey.option;

/**
 * What belongs to a journey: of the sessions up to a conversion those within reach, of these what the rules keep, and of these
 * the last ones.
 *
 * @param boundary whether a session at the very moment of the conversion does
 * @param reach how far back it reaches
 * @param rules which of the sessions within reach it keeps
 * @param touchLimit the most sessions of a journey; of a longer one the last ones are kept, because they are nearest to
 *     the conversion; at least 1. It bounds what a robot with a million sessions costs.
 */
public record JourneyOptions(Boundary boundary, Reach reach, PathRules rules, int touchLimit) {
    /** The most sessions that the IHC service takes in a request, and so of a journey. */
    public static final int SERVICE_LIMIT = 3000;

    /**
     * Sessions before the conversion and with it, as many as the service takes. A session's time is when it began, so one of
     * the conversion's very second was there when it happened.
     */
    public static final JourneyOptions DEFAULT = new JourneyOptions(Boundary.INCLUSIVE, SERVICE_LIMIT);

    public JourneyOptions {
        if (touchLimit < 1) {
            throw new IllegalArgumentException("sessions in a journey: " + touchLimit + " is not above 0");
        }
    }

    /** All sessions up to a conversion, at most so many. */
    public JourneyOptions(Boundary boundary, int touchLimit) {
        this(boundary, Reach.ALL, PathRules.NONE, touchLimit);
    }

    /** However long a journey is. */
    public static JourneyOptions unlimited(Boundary boundary) {
        return new JourneyOptions(boundary, Integer.MAX_VALUE);
    }
}

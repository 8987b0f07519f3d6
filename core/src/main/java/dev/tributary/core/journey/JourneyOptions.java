package dev.tributary.core.journey;

/**
 * What belongs to a journey: of the sessions before a conversion those within reach, of these what the rules keep, and of these
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

    /** Sessions before the conversion, as many as the service takes. */
    public static final JourneyOptions DEFAULT = new JourneyOptions(Boundary.STRICT, SERVICE_LIMIT);

    public JourneyOptions {
        if (touchLimit < 1) {
            throw new IllegalArgumentException("sessions in a journey: " + touchLimit + " is not above 0");
        }
    }

    /** All sessions before a conversion, up to a limit. */
    public JourneyOptions(Boundary boundary, int touchLimit) {
        this(boundary, Reach.ALL, PathRules.NONE, touchLimit);
    }

    /** However long a journey is. */
    public static JourneyOptions unlimited(Boundary boundary) {
        return new JourneyOptions(boundary, Integer.MAX_VALUE);
    }

    /** Whether sessions before a conversion may be left out, however few they are. */
    public boolean leaveOut() {
        return !reach.isAll() || !rules.isNone();
    }
}

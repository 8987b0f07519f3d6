package dev.tributary.core.journey;

/**
 * What belongs to a journey.
 *
 * @param boundary whether a session at the very moment of the conversion does
 * @param touchLimit the most sessions of a journey; of a longer one the last ones are kept, because they are nearest to
 *     the conversion; at least 1. It bounds what a robot with a million sessions costs.
 */
public record JourneyOptions(Boundary boundary, int touchLimit) {
    /** The most sessions that the IHC service takes in a request, and so of a journey. */
    public static final int SERVICE_LIMIT = 3000;

    /** Sessions before the conversion, as many as the service takes. */
    public static final JourneyOptions DEFAULT = new JourneyOptions(Boundary.STRICT, SERVICE_LIMIT);

    public JourneyOptions {
        if (touchLimit < 1) {
            throw new IllegalArgumentException("sessions in a journey: " + touchLimit + " is not above 0");
        }
    }

    /** However long a journey is. */
    public static JourneyOptions unlimited(Boundary boundary) {
        return new JourneyOptions(boundary, Integer.MAX_VALUE);
    }
}

package dev.tributary.ihcapi.packing;

/**
 * The limits of a request.
 *
 * @param journeys the maximum number of journeys; 1 to 100
 * @param sessions the maximum number of sessions; 1 to 3,000
 */
public record RequestLimits(int journeys, int sessions) {
    /** The limits of the service. */
    public static final RequestLimits SERVICE = new RequestLimits(100, 3000);

    /** The limits of a free test account. */
    public static final RequestLimits TEST_ACCOUNT = new RequestLimits(100, 200);

    public RequestLimits {
        if (journeys < 1 || journeys > 100) {
            throw new IllegalArgumentException("journeys in a request: " + journeys + " is not in 1..100");
        }
        if (sessions < 1 || sessions > 3000) {
            throw new IllegalArgumentException("sessions in a request: " + sessions + " is not in 1..3000");
        }
    }
}

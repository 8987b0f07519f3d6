package dev.tributary.ihcapi.restraint;

/**
 * How fast requests follow one another. It halves whenever the service asks for fewer and recovers slowly, so that it
 * settles just below what the service takes. Times are nanoseconds of any clock that only goes forward. Not thread-safe.
 */
public final class Pace {
    private static final double SLOWEST = 0.1;
    private static final double RAISE = 1.1;
    private static final int SUCCESSES = 20;

    private final double fastest;
    private double rate;
    private int successes;
    private long next;

    /**
     * @param fastest the most requests a second; above 0
     * @param start the requests a second to begin with; what is above the fastest or below one in ten seconds is not
     */
    public Pace(double fastest, double start) {
        this.fastest = fastest;
        this.rate = within(start);
    }

    /** When the next request may go out. */
    public long next() {
        return next;
    }

    /** A request goes out. */
    public void sent(long now) {
        next = now + (long) (1e9 / rate);
    }

    /** The service asks for fewer requests. */
    public void throttled() {
        rate = within(rate / 2);
        successes = 0;
    }

    /** A request was answered well. */
    public void succeeded() {
        successes++;
        if (successes == SUCCESSES) {
            rate = within(rate * RAISE);
            successes = 0;
        }
    }

    /** Requests a second. */
    public double perSecond() {
        return rate;
    }

    /** Whether it is slower than it might be. */
    public boolean isSlowed() {
        return rate < fastest;
    }

    private double within(double wanted) {
        return Math.min(fastest, Math.max(SLOWEST, wanted));
    }
}

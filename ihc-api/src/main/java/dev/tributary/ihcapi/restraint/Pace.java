package dev.tributary.ihcapi.restraint;

/**
 * The request rate. It halves whenever the service is throttling and recovers slowly, so that it settles just below the
 * service's limit. Times are nanoseconds of any monotonic clock. Not thread-safe.
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
     * @param fastest the maximum requests per second; above 0
     * @param start the initial requests per second, limited to between one in ten seconds and the maximum
     */
    public Pace(double fastest, double start) {
        this.fastest = fastest;
        this.rate = within(start);
    }

    /** Returns when the next request may be sent. */
    public long next() {
        return next;
    }

    /** Records that a request is sent. */
    public void sent(long now) {
        next = now + (long) (1e9 / rate);
    }

    /** Records that the service is throttling. */
    public void throttled() {
        rate = within(rate / 2);
        successes = 0;
    }

    /** Records a success. */
    public void succeeded() {
        successes++;
        if (successes == SUCCESSES) {
            rate = within(rate * RAISE);
            successes = 0;
        }
    }

    /** Returns requests per second. */
    public double perSecond() {
        return rate;
    }

    /** Returns whether it is below the maximum. */
    public boolean isSlowed() {
        return rate < fastest;
    }

    private double within(double wanted) {
        return Math.min(fastest, Math.max(SLOWEST, wanted));
    }
}

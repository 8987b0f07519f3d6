package dev.tributary.ihcapi.restraint;

/**
 * A circuit breaker. After five failures in a row nothing is sent for a while, then the result of one request, the
 * probe, decides. Times are nanoseconds of any monotonic clock. Not thread-safe.
 */
public final class Breaker {
    /** No time: only an answer can change the state. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final int FAILURES = 5;

    private enum State {
        CLOSED,
        OPEN,
        PROBING,
        GIVEN_UP
    }

    private final long pause;
    private State state = State.CLOSED;
    private int inARow;
    private long probeAt;

    /** @param pause nanoseconds between the last failure and the probe */
    public Breaker(long pause) {
        this.pause = pause;
    }

    /**
     * Returns when the next request may be sent. The probe is sent alone, so that its answer is not confused with
     * another.
     *
     * @param underWay how many requests are in flight
     */
    public long earliest(int underWay) {
        return switch (state) {
            case CLOSED -> 0;
            case OPEN -> underWay == 0 ? probeAt : NEVER;
            case PROBING, GIVEN_UP -> NEVER;
        };
    }

    /** Records that a request is sent. */
    public void sent() {
        if (state == State.OPEN) {
            state = State.PROBING;
        }
    }

    /** Records a success. */
    public void succeeded() {
        state = State.CLOSED;
        inARow = 0;
    }

    /** Records a failure. */
    public void failed(long now) {
        inARow++;
        if (state == State.PROBING) {
            state = State.GIVEN_UP;
        } else if (state == State.CLOSED && inARow >= FAILURES) {
            state = State.OPEN;
            probeAt = now + pause;
        }
    }

    /** Returns the number of consecutive failures. */
    public int failuresInARow() {
        return inARow;
    }

    /** Returns whether only a probe may be sent. */
    public boolean isOpen() {
        return state != State.CLOSED;
    }

    /** Returns whether the probe failed too. */
    public boolean hasGivenUp() {
        return state == State.GIVEN_UP;
    }
}

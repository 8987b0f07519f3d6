package dev.tributary.ihcapi.restraint;

/**
 * Leaves a service alone that fails again and again. After five failures in a row nothing is sent for a while, then one
 * request, the probe, decides. Times are nanoseconds of any clock that only goes forward. Not thread-safe.
 */
public final class Breaker {
    /** A time that does not come: only an answer changes anything. */
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
     * When the next request may go out. The probe goes alone, so that its answer is not taken for another's.
     *
     * @param underWay how many requests are not answered yet
     */
    public long earliest(int underWay) {
        return switch (state) {
            case CLOSED -> 0;
            case OPEN -> underWay == 0 ? probeAt : NEVER;
            case PROBING, GIVEN_UP -> NEVER;
        };
    }

    /** A request goes out. */
    public void sent() {
        if (state == State.OPEN) {
            state = State.PROBING;
        }
    }

    /** The service works. */
    public void succeeded() {
        state = State.CLOSED;
        inARow = 0;
    }

    /** A request failed. */
    public void failed(long now) {
        inARow++;
        if (state == State.PROBING) {
            state = State.GIVEN_UP;
        } else if (state == State.CLOSED && inARow >= FAILURES) {
            state = State.OPEN;
            probeAt = now + pause;
        }
    }

    /** How many requests have failed since one has not. */
    public int failuresInARow() {
        return inARow;
    }

    /** Whether nothing but a probe may be sent. */
    public boolean isOpen() {
        return state != State.CLOSED;
    }

    /** Whether the probe failed too. */
    public boolean hasGivenUp() {
        return state == State.GIVEN_UP;
    }
}

package dev.tributary.ihcapi.restraint;

/**
 * The retry budget of an attribution. A failure costs tokens, a success gives one back: occasional failures are
 * tolerated without limit, frequent ones are not. Not thread-safe.
 */
public final class RetryBudget {
    private static final int MOST = 500;

    private int tokens = MOST;

    /** Records a success. */
    public void succeeded() {
        tokens = Math.min(MOST, tokens + 1);
    }

    /** Records a failure. */
    public void failed(int cost) {
        tokens -= cost;
    }

    /** Returns whether it is used up. */
    public boolean isEmpty() {
        return tokens <= 0;
    }
}

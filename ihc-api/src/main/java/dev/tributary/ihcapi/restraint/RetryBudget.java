package dev.tributary.ihcapi.restraint;

/**
 * How much trouble an attribution puts up with. Trouble costs tokens, success gives one back: a service that fails now
 * and then is put up with for ever, one that fails often is not. Not thread-safe.
 */
public final class RetryBudget {
    private static final int MOST = 500;

    private int tokens = MOST;

    /** A request was answered well. */
    public void succeeded() {
        tokens = Math.min(MOST, tokens + 1);
    }

    /** A request failed. */
    public void failed(int cost) {
        tokens -= cost;
    }

    /** Whether there was too much trouble. */
    public boolean isEmpty() {
        return tokens <= 0;
    }
}

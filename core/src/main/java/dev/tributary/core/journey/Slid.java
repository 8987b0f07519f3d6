package dev.tributary.core.journey;

/**
 * The counts, for one journey, of the first sessions of a user that have left the window.
 *
 * @param tooOld those beyond the lookback
 * @param beforePrevious those within it, before the user's previous conversion
 * @param beyondLimit those within reach that exceed the touch limit
 */
record Slid(long tooOld, long beforePrevious, long beyondLimit) {
    /** No session has left the window. */
    static final Slid NONE = new Slid(0, 0, 0);
}

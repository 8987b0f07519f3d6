package dev.tributary.core.journey;

/**
 * The first sessions of a user that a window no longer holds, as a journey would have told them.
 *
 * @param tooOld those beyond the lookback
 * @param beforePrevious those within it, before the user's previous conversion
 * @param beyondLimit those within reach, which are more than a journey may have
 */
record Slid(long tooOld, long beforePrevious, long beyondLimit) {
    /** All sessions are held. */
    static final Slid NONE = new Slid(0, 0, 0);
}

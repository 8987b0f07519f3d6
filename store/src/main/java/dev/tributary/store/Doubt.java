package dev.tributary.store;

/**
 * Requests that may have been computed, and so billed, without an answer that could be used.
 *
 * @param requests how many
 * @param journeys how many they held together: at most so many were billed in vain
 */
public record Doubt(long requests, long journeys) {
    /** Nothing is in doubt. */
    public static final Doubt NONE = new Doubt(0, 0);
}

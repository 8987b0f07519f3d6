package dev.tributary.sample.shop;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;

/**
 * The size and seed of a sample: the same values give the same rows. Immutable and thread-safe.
 *
 * @param sessions rows of {@code session_sources} and of {@code session_costs}, 0 to {@link #MAX_SESSIONS}
 * @param conversions rows of {@code conversions}, 0 to {@code sessions}: a session leads to at most one order
 * @param seed any number
 */
public record SampleSize(long sessions, long conversions, long seed) {
    /** The maximum number of sessions: 10^9. */
    public static final long MAX_SESSIONS = 1_000_000_000L;

    /** @throws TributaryException USAGE, if a number is out of range */
    public SampleSize {
        require(
                sessions >= 0 && sessions <= MAX_SESSIONS,
                "A sample cannot have " + sessions + " sessions.",
                "Give a number from 0 to " + MAX_SESSIONS + ".");
        require(
                conversions >= 0 && conversions <= sessions,
                "A sample of " + sessions + " sessions cannot have " + conversions + " conversions.",
                "Give a number from 0 to the number of sessions.");
    }

    private static void require(boolean holds, String what, String mend) {
        if (!holds) {
            throw new TributaryException(ProblemKind.USAGE, what, mend);
        }
    }
}

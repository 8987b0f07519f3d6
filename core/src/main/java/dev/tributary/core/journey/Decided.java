package dev.tributary.core.journey;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;

/**
 * The effects of options on the sessions of users up to their conversions; a session that concerns two journeys counts
 * twice.
 *
 * @param momentSessions sessions at the same moment as a conversion, which the boundary includes or leaves out
 * @param momentConversions the conversions that have such sessions
 * @param leftOut the sessions that the other rules left out
 * @param cutJourneys journeys that had more sessions than the touch limit; the last ones were kept
 * @param cutSessions the sessions cut from them
 */
public record Decided(
        long momentSessions, long momentConversions, SessionsLeftOut leftOut, long cutJourneys, long cutSessions) {
    /** No effects. */
    public static final Decided NOTHING = new Decided(0, 0, SessionsLeftOut.NONE, 0, 0);

    void writeTo(ByteWriter out) {
        for (long count : new long[] {
            momentSessions,
            momentConversions,
            leftOut.tooOld(),
            leftOut.beforePrevious(),
            leftOut.excluded(),
            leftOut.transformed(),
            cutJourneys,
            cutSessions
        }) {
            out.number(count);
        }
    }

    static Decided readFrom(ByteReader in) {
        return new Decided(
                in.count(),
                in.count(),
                new SessionsLeftOut(in.count(), in.count(), in.count(), in.count()),
                in.count(),
                in.count());
    }

    /** Returns the sum of these and others. */
    public Decided plus(Decided other) {
        return new Decided(
                momentSessions + other.momentSessions,
                momentConversions + other.momentConversions,
                leftOut.plus(other.leftOut),
                cutJourneys + other.cutJourneys,
                cutSessions + other.cutSessions);
    }
}

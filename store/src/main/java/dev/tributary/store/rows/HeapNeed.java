package dev.tributary.store.rows;

/**
 * What it takes to hold a source in memory, told from the number of its rows before they are read. It is a bound for ids of
 * about the same length: what the columns of a session take, some hundred bytes for a conversion, and what is at work.
 *
 * @param sessions rows of sessions
 * @param sessionId bytes of a session's id
 * @param conversions rows of conversions
 * @param conversionId bytes of a conversion's id and its user's
 * @param stranger bytes for a user who never converted, of whom there may be as many as sessions; 0 where they are left out
 */
public record HeapNeed(long sessions, long sessionId, long conversions, long conversionId, long stranger) {
    /** A session's offset in its column of ids, its user, moment, channel and day, flags; its index among its user's. */
    private static final long SESSION = 8 + 4 + 8 + 4 + 1 + 4;

    /** A conversion, its journey, what was summed of it, and its slots in two tables of ids. */
    private static final long CONVERSION = 300;

    /**
     * Of a conversion beside its id and its user's, where its journey is not held: 12 to 16 bytes for each id in its column, 16 to 32
     * in the table that finds it, 20 to 40 for user, moment and revenue, 9 for its credit.
     */
    private static final long CONVERSION_ROW = 130;

    /** Beside the id: its offset in the column of ids, two slots in the table that finds it, where its sessions begin. */
    private static final long STRANGER = 16 + 32 + 8;

    /** The program itself, and ranges of rows under way. */
    private static final long BASE = 64L << 20;

    /** The program itself at its least, where one part after the other is held. */
    private static final long LEAST_BASE = 24L << 20;

    /** So few conversions are no reason to refuse: they are tried with whatever there is. */
    private static final long FEW_BYTES = 1L << 20;

    /** Sessions do not fill their columns just so. */
    private static final double GROWTH = 1.1;

    /** Of the heap, what may be planned with. */
    private static final double USABLE = 0.85;

    /** What is told is a bound; so much more than the heap has been seen to fit. */
    private static final double WORTH_TRYING = 1.1;

    /** Of the heap that a JVM is given, what it counts as its own at the least: some is kept free for moving objects. */
    private static final double COUNTED = 0.9;

    /** A part is held together with what is made of it: of the heap that the conversions leave, so much is a part's. */
    private static final int PART_OF_HEAP = 5;

    private static final int MOST_PARTS = 256;

    private static final long MOST_AT_ONCE = 100_000_000;

    /**
     * Of a source.
     *
     * @param stranger bytes of the id of a user who never converted; 0 where they are left out
     */
    public static HeapNeed of(long sessions, long sessionId, long conversions, long conversionId, long stranger) {
        return new HeapNeed(sessions, sessionId, conversions, conversionId, stranger == 0 ? 0 : stranger + STRANGER);
    }

    private double sessionBytes() {
        return sessions * (sessionId + SESSION + stranger) * GROWTH;
    }

    /** The same where only a share of the sessions is held. */
    HeapNeed ofShare(double share) {
        return new HeapNeed((long) Math.ceil(sessions * share), sessionId, conversions, conversionId, stranger);
    }

    /** For how many sessions room is made at once; if they do not fit, nobody holds them. */
    int roomForSessions() {
        return (int) Math.min(MOST_AT_ONCE, sessions);
    }

    private long conversionBytes() {
        return conversions * (3 * conversionId + CONVERSION);
    }

    /** Of all conversions, where the journeys of one part after the other are held. */
    private long conversionRowBytes() {
        return conversions * (conversionId + CONVERSION_ROW);
    }

    /** Bytes of memory. */
    long bytes() {
        return (long) sessionBytes() + conversionBytes() + BASE;
    }

    /** Whether the conversions alone fit, which are held also where sessions are not. */
    boolean conversionsFit(long heap) {
        return conversionRowBytes() < FEW_BYTES || conversionRowBytes() + LEAST_BASE <= heap;
    }

    /** The heap to ask for so that they do, in MiB. */
    long heapForConversions() {
        return (long) Math.ceil((conversionRowBytes() + LEAST_BASE) / COUNTED / (1 << 20));
    }

    String wordsOfConversions() {
        return String.format(
                "%,d conversions take about %,d MiB of memory", conversions, (conversionRowBytes() + LEAST_BASE) >> 20);
    }

    boolean fits(long heap) {
        return bytes() <= heap * USABLE;
    }

    /** Whether it is worth trying with a heap that may be a little too small, where there is no other way. */
    boolean mayFit(long heap) {
        return sessionBytes() + conversionBytes() + LEAST_BASE <= heap * WORTH_TRYING;
    }

    /** The heap to ask for so that it fits, in MiB. */
    long heapToAskFor() {
        return (long) Math.ceil(bytes() / USABLE / COUNTED / (1 << 20));
    }

    /** In how many parts the sessions fit. */
    int parts(long heap) {
        double free = Math.max(LEAST_BASE, heap - conversionRowBytes());
        double parts = Math.ceil(sessionBytes() / (free / PART_OF_HEAP));
        return (int) Math.max(2, Math.min(MOST_PARTS, parts));
    }

    /** Bytes of disk that the parts take: sessions twice, costs once, credits. */
    long spilledBytes() {
        return sessions * (4 * sessionId + 120);
    }

    /** What a person is told. */
    String words() {
        return String.format(
                "%,d sessions and %,d conversions take about %,d MiB of memory", sessions, conversions, bytes() >> 20);
    }
}

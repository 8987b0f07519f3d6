package dev.tributary.store.rows;

/**
 * An estimate of the memory for holding a source, made from the number of its rows before they are read. It is an upper
 * bound for ids of about the same length: the columns of a session, some hundred bytes for a conversion, and working
 * memory.
 *
 * @param sessions rows of sessions
 * @param sessionId bytes of a session's id
 * @param conversions rows of conversions
 * @param conversionId bytes of a conversion's id and its user's
 * @param stranger bytes for a user who never converted, of whom there may be as many as sessions; 0 if they are left
 *     out
 * @param links rows of identities and of the users of conversions
 * @param linkId bytes of both ids of such a row
 */
public record HeapNeed(
        long sessions, long sessionId, long conversions, long conversionId, long stranger, long links, long linkId) {
    /**
     * A session's position in its column of ids, its user, time, channel and day, flags; its position among its user's, and
     * its cost.
     */
    private static final long SESSION = 8 + 4 + 8 + 4 + 1 + 4 + 8;

    /** A conversion, its journey, its sums, and its positions in two id tables. */
    private static final long CONVERSION = 300;

    /**
     * A conversion whose journey is not in memory, without its id and its user's: 12 to 16 bytes for each id in its
     * column, 16 to 32 in the hash table, 20 to 40 for user, time and revenue, 9 for its credit.
     */
    private static final long CONVERSION_ROW = 130;

    /**
     * In addition to the id: its position in the column of ids, two positions in the hash table, the start of its
     * sessions.
     */
    private static final long STRANGER = 16 + 32 + 8;

    /**
     * A row of identities, without its two ids: for each, 12 to 16 bytes in the column, 16 to 32 in the hash table, 16 to 24
     * for its user and the row, 12 for its group and its person.
     */
    private static final long LINK = 2 * 80;

    /** The program itself, and ranges of rows being read. */
    private static final long BASE = 64L << 20;

    /** The minimum for the program itself, if one part is loaded after the other. */
    private static final long LEAST_BASE = 24L << 20;

    /** So few conversions are no reason to fail: they are tried with any heap. */
    private static final long FEW_BYTES = 1L << 20;

    /** Sessions do not fill their columns exactly. */
    private static final double GROWTH = 1.1;

    /** The usable fraction of the heap. */
    private static final double USABLE = 0.85;

    /** The estimate is an upper bound; experience shows that this much more than the heap may still fit. */
    private static final double WORTH_TRYING = 1.1;

    /** The minimum fraction of its configured heap that a JVM reports: some is reserved for moving objects. */
    private static final double COUNTED = 0.9;

    /** Work on all users at once, such as counting their paths, takes this part of their own memory again. */
    private static final double WORK = 0.15;

    /** A part is in memory together with its results, and with all conversions. */
    private static final int PART_OF_HEAP = 5;

    private static final int MOST_PARTS = 256;

    private static final long MOST_AT_ONCE = 100_000_000;

    /**
     * Estimates a source.
     *
     * @param stranger bytes of the id of a user who never converted; 0 if they are left out
     */
    public static HeapNeed of(long sessions, long sessionId, long conversions, long conversionId, long stranger) {
        return new HeapNeed(
                sessions, sessionId, conversions, conversionId, stranger == 0 ? 0 : stranger + STRANGER, 0, 0);
    }

    /**
     * Returns the same with identities and users of conversions.
     *
     * @param count how many rows they have
     * @param id bytes of both ids of a row
     */
    public HeapNeed withLinks(long count, long id) {
        return new HeapNeed(sessions, sessionId, conversions, conversionId, stranger, count, id);
    }

    private long linkBytes() {
        return links * (linkId + LINK);
    }

    private double sessionBytes() {
        return sessions * (sessionId + SESSION + stranger) * GROWTH;
    }

    /** Returns the same for a fraction of the sessions. */
    HeapNeed ofShare(double share) {
        return new HeapNeed(
                (long) Math.ceil(sessions * share), sessionId, conversions, conversionId, stranger, links, linkId);
    }

    /** Returns the initial capacity for sessions; if they do not fit, they are not loaded. */
    int roomForSessions() {
        return (int) Math.min(MOST_AT_ONCE, sessions);
    }

    private long conversionBytes() {
        return conversions * (3 * conversionId + CONVERSION) + linkBytes();
    }

    /** Returns bytes for all conversions if the journeys are loaded one part after the other. */
    private long conversionRowBytes() {
        return conversions * (conversionId + CONVERSION_ROW) + linkBytes();
    }

    /** Returns bytes of memory. */
    long bytes() {
        return (long) sessionBytes() + conversionBytes() + BASE;
    }

    /** Returns whether the conversions alone fit, which are always in memory. */
    boolean conversionsFit(long heap) {
        return conversionRowBytes() < FEW_BYTES || conversionRowBytes() + LEAST_BASE <= heap;
    }

    /** Returns the heap in MiB to request so that they fit. */
    long heapForConversions() {
        return (long) Math.ceil((conversionRowBytes() + LEAST_BASE) / COUNTED / (1 << 20));
    }

    String wordsOfConversions() {
        return String.format(
                "%,d conversions%s take about %,d MiB of memory",
                conversions,
                links == 0 ? "" : String.format(" and %,d ids of their users", links),
                (conversionRowBytes() + LEAST_BASE) >> 20);
    }

    boolean fits(long heap) {
        return bytes() <= heap * USABLE;
    }

    /** Returns whether they fit together with work on all users at once. */
    boolean leavesRoom(long heap) {
        return bytes() * (1 + WORK) <= heap * USABLE;
    }

    /** Returns whether to try with a heap that may be a little too small, if there is no alternative. */
    boolean mayFit(long heap) {
        return sessionBytes() + conversionBytes() + LEAST_BASE <= heap * WORTH_TRYING;
    }

    /** Returns the heap in MiB to request so that everything fits. */
    long heapToAskFor() {
        return (long) Math.ceil(bytes() / USABLE / COUNTED / (1 << 20));
    }

    /** Returns the number of parts in which the sessions fit. */
    int parts(long heap) {
        double free = Math.max(LEAST_BASE, heap - conversionRowBytes());
        double parts = Math.ceil(sessionBytes() / (free / PART_OF_HEAP));
        return (int) Math.max(2, Math.min(MOST_PARTS, parts));
    }

    /** Returns bytes of disk for the parts: sessions twice, costs once, credits. */
    long spilledBytes() {
        return sessions * (4 * sessionId + 120);
    }

    /** Returns a description for people. */
    String words() {
        return String.format(
                "%,d sessions and %,d conversions take about %,d MiB of memory", sessions, conversions, bytes() >> 20);
    }
}

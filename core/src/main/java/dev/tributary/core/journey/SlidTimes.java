package dev.tributary.core.journey;

/**
 * The times of sessions that a window no longer holds, as long as they may be within a lookback: eight bytes each, so that it can be
 * told how many a later conversion still reaches. Not thread-safe.
 */
final class SlidTimes {
    private static final int FEW = 64;

    private long[] millis = new long[FEW];
    private int first;
    private int size;
    private long tooOld;

    void clear() {
        first = 0;
        size = 0;
        tooOld = 0;
    }

    /** Adds the time of a session; not before those of others. */
    void add(long time) {
        if (first + size == millis.length) {
            long[] into = size > millis.length / 2 ? new long[millis.length * 2] : millis;
            System.arraycopy(millis, first, into, 0, size);
            millis = into;
            first = 0;
        }
        millis[first + size++] = time;
    }

    /** How many of all that were added are before a moment; moments never go back. */
    long before(long moment) {
        int low = first;
        int high = first + size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (millis[middle] < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        tooOld += low - first;
        size -= low - first;
        first = low;
        return tooOld;
    }
}

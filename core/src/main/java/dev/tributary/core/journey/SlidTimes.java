package dev.tributary.core.journey;

/**
 * The times of sessions that have left the window, as long as they may be within a lookback: eight bytes each, to count
 * how many are within the lookback of a later conversion. Not thread-safe.
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

    /** Returns how many of all times added are before a moment; moments never decrease. */
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

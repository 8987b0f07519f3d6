package dev.tributary.core.column;

/**
 * Finds ids that mostly come in the order of an {@link IdIndex}, as the costs of sessions do: the next id is usually a
 * few rows after the last one, so no hash is needed. Not thread-safe; several may share an index.
 */
public final class IdFollower {
    private static final int NEAR = 16;
    private static final int MOST_MISSES = 8;

    private final IdIndex index;
    private int expected;
    private int misses;

    public IdFollower(IdIndex index) {
        this.index = index;
    }

    /** Sets the row around which the next id is looked for first. */
    public void expect(int row) {
        expected = row;
        misses = 0;
    }

    /** Returns the row in which the next id is expected. */
    public int expected() {
        return expected;
    }

    /** Returns the row of a text that is part of an array, or {@link IdIndex#ABSENT}. */
    public int find(byte[] bytes, int from, int length) {
        int row = misses < MOST_MISSES ? near(bytes, from, length) : IdIndex.ABSENT;
        if (row == IdIndex.ABSENT) {
            misses++;
            row = index.find(bytes, from, length);
        } else {
            misses = 0;
        }
        expected = row == IdIndex.ABSENT ? expected : row + 1;
        return row;
    }

    private int near(byte[] bytes, int from, int length) {
        for (int distance = 0; distance <= NEAR; distance++) {
            if (holds(expected + distance, bytes, from, length)) {
                return expected + distance;
            }
            if (holds(expected - distance, bytes, from, length)) {
                return expected - distance;
            }
        }
        return IdIndex.ABSENT;
    }

    private boolean holds(int row, byte[] bytes, int from, int length) {
        return row >= 0 && row < index.size() && index.column().holds(row, bytes, from, length);
    }
}

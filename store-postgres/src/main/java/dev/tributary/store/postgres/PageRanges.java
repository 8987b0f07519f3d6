package dev.tributary.store.postgres;

/**
 * The ranges of pages in which a table is read. The last one is open: it has all pages that there may be.
 *
 * @param count how many ranges
 * @param pages how many pages each has
 */
record PageRanges(long count, long pages) {
    /** About two of the batches that are handed over, so that no reader waits for the other for long. */
    private static final double ROWS = 4000;

    private static final long FEWEST = 16;
    private static final long MOST = 2048;

    /** @param density rows of a page */
    static PageRanges of(long pagesOfTable, double density) {
        long each = Math.max(FEWEST, Math.min(MOST, Math.round(ROWS / Math.max(1, density))));
        return new PageRanges((pagesOfTable + each - 1) / each, each);
    }

    /** Returns the condition for a range, from 0. */
    String condition(long range) {
        String from = " WHERE ctid >= '(" + range * pages + ",0)'";
        return range == count - 1 ? from : from + " AND ctid < '(" + (range + 1) * pages + ",0)'";
    }
}

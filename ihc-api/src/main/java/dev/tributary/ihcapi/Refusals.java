package dev.tributary.ihcapi;

import java.util.Optional;

/**
 * Counts requests that were refused. One may hold a journey the service cannot read; if one after another is refused, or
 * none was ever answered, something is wrong that the next request has in common with them.
 */
final class Refusals {
    private static final int MOST_IN_A_ROW = 3;

    private int inARow;
    private boolean everAnswered;
    private String last = "";

    void answered() {
        everAnswered = true;
        inARow = 0;
    }

    void refused(String what) {
        inARow++;
        last = what;
    }

    /** What was said at last, when there were too many in a row. */
    Optional<String> tooMany() {
        return inARow >= MOST_IN_A_ROW ? Optional.of(last) : Optional.empty();
    }

    /** What was said at last, when there was no request that was not refused. */
    Optional<String> nothingElse() {
        return !everAnswered && inARow > 0 ? Optional.of(last) : Optional.empty();
    }
}

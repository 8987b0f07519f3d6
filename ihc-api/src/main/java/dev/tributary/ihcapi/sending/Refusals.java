package dev.tributary.ihcapi.sending;

import java.util.Optional;

/**
 * Counts requests that were refused. One may hold a journey the service cannot read, and is taken apart to find it; if
 * one after another is refused, or none was ever answered, something is wrong that the next request has in common with
 * them. What was refused for its size does not count as long as there is a smaller size to try.
 */
final class Refusals {
    private static final int MOST_AT_FIRST = 4;
    private static final int MOST_IN_A_ROW = 16;

    private int inARow;
    private boolean everAnswered;
    private Optional<String> last = Optional.empty();

    void answered() {
        everAnswered = true;
        inARow = 0;
    }

    void refused(String what) {
        inARow++;
        last = Optional.of(what);
    }

    void tooLarge(String what) {
        last = Optional.of(what);
    }

    /** What was said at last, when there were too many in a row. */
    Optional<String> tooMany() {
        return inARow >= (everAnswered ? MOST_IN_A_ROW : MOST_AT_FIRST) ? last : Optional.empty();
    }

    /** What was said at last, when there was no request that was not refused. */
    Optional<String> onlyRefused() {
        return everAnswered ? Optional.empty() : last;
    }
}

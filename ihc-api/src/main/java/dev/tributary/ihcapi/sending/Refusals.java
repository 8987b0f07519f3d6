package dev.tributary.ihcapi.sending;

import java.util.Optional;

/**
 * Counts refused requests. A refused request may contain a journey that the service cannot read, and is split to find
 * it; if all requests are refused, or none was ever answered, something is wrong that they have in common. Requests
 * refused for their size do not count as long as a smaller size can be tried.
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

    /** Returns the last message, if there were too many in a row. */
    Optional<String> tooMany() {
        return inARow >= (everAnswered ? MOST_IN_A_ROW : MOST_AT_FIRST) ? last : Optional.empty();
    }

    /** Returns the last message, if every request was refused. */
    Optional<String> onlyRefused() {
        return everAnswered ? Optional.empty() : last;
    }
}

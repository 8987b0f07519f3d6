package dev.tributary.ihcapi.wire;

import java.util.Optional;

/** One row of a list of sessions. */
sealed interface WireRow {
    /** A valid row. */
    // More than 7: the fields of the service's form, one for one.
    record Session(
            String conversionId,
            String sessionId,
            long millis,
            String channel,
            boolean holder,
            boolean closer,
            boolean conversion,
            boolean impression)
            implements WireRow {}

    /**
     * A row that cannot be used.
     *
     * @param conversionId its conversion; absent if not given
     * @param fault what is wrong, escaped, one sentence
     */
    record Faulty(Optional<String> conversionId, String fault) implements WireRow {}
}

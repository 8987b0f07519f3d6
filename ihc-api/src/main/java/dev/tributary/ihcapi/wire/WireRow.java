package dev.tributary.ihcapi.wire;

import java.util.Optional;

/** One row of a list of sessions. */
sealed interface WireRow {
    /** A row as the form asks for it. */
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
     * @param conversionId the conversion it names; absent when it names none
     * @param fault what is wrong, fit to be shown, one sentence
     */
    record Faulty(Optional<String> conversionId, String fault) implements WireRow {}
}

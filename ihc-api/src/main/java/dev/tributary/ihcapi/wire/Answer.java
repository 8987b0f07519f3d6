package dev.tributary.ihcapi.wire;

import dev.tributary.core.attribution.SessionShare;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The parsed body of an answer. */
public sealed interface Answer {
    /**
     * A body in the format of the contract.
     *
     * @param statusCode the status in the body
     * @param values the credited sessions; absent if the body has no such list
     * @param failures the journeys that failed
     * @param message the message of the service or its gateway, escaped
     */
    record Read(OptionalInt statusCode, Optional<List<Value>> values, List<Failure> failures, Optional<String> message)
            implements Answer {
        public Read {
            values = values.map(List::copyOf);
            failures = List.copyOf(failures);
        }
    }

    /**
     * A body in another format.
     *
     * @param why what was found instead, escaped
     */
    record Unexpected(String why) implements Answer {}

    /** The credit of a session. The range of the numbers is not checked; they may be infinite. */
    record Value(String conversionId, String sessionId, SessionShare share) {}

    /**
     * Why a journey failed.
     *
     * @param conversionId its conversion; absent if not given
     * @param reason the service's message, escaped
     */
    record Failure(Optional<String> conversionId, String reason) {}
}

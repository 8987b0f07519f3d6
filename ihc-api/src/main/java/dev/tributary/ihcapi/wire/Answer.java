package dev.tributary.ihcapi.wire;

import dev.tributary.core.attribution.SessionShare;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the body of an answer says. */
public sealed interface Answer {
    /**
     * A body in the form of the contract.
     *
     * @param statusCode the status the body gives itself
     * @param values the credited sessions; absent when the body has no such list
     * @param failures the journeys that failed
     * @param message what the service or its gateway says, fit to be shown
     */
    record Read(OptionalInt statusCode, Optional<List<Value>> values, List<Failure> failures, Optional<String> message)
            implements Answer {
        public Read {
            values = values.map(List::copyOf);
            failures = List.copyOf(failures);
        }
    }

    /**
     * A body in another form.
     *
     * @param why what was found instead, fit to be shown
     */
    record Unexpected(String why) implements Answer {}

    /** What a session is credited with. Nothing is said about the range of the numbers, which may be infinite. */
    record Value(String conversionId, String sessionId, SessionShare share) {}

    /**
     * Why a journey failed.
     *
     * @param conversionId the conversion it names; absent when it names none
     * @param reason what the service says, fit to be shown
     */
    record Failure(Optional<String> conversionId, String reason) {}
}

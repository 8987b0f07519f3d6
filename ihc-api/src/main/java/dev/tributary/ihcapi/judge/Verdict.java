package dev.tributary.ihcapi.judge;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.ledger.RequestState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The meaning of a reply for the journeys of its request. The texts continue "The service at … ". */
public sealed interface Verdict {
    /** Returns the final state of the request. */
    RequestState state();

    /**
     * The journeys were answered individually.
     *
     * @param outcomes one per journey, in the request's order
     */
    record Judged(List<Outcome> outcomes) implements Verdict {
        public Judged {
            outcomes = List.copyOf(outcomes);
        }

        @Override
        public RequestState state() {
            return RequestState.APPLIED;
        }
    }

    /**
     * The request was refused as a whole and would be again; others may succeed.
     *
     * @param tooLarge whether it was too large
     */
    record Refused(String what, boolean tooLarge) implements Verdict {
        @Override
        public RequestState state() {
            return RequestState.REFUSED;
        }
    }

    /**
     * The same request may succeed later.
     *
     * @param retryAfter when, in the service's words
     */
    record TryAgain(Trouble trouble, String what, Optional<String> retryAfter) implements Verdict {
        @Override
        public RequestState state() {
            return trouble.state();
        }
    }

    /**
     * No request would succeed now.
     *
     * @param leaveAlone how long to wait, if known
     */
    record Stop(RequestState state, ProblemKind kind, String what, String mend, Optional<Duration> leaveAlone)
            implements Verdict {
        public Stop(RequestState state, ProblemKind kind, String what, String mend) {
            this(state, kind, what, mend, Optional.empty());
        }
    }
}

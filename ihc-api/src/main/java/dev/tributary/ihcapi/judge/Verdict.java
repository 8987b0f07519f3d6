package dev.tributary.ihcapi.judge;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.ledger.RequestState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a reply means for the journeys of its request. The texts go on from "The service at … ". */
public sealed interface Verdict {
    /** What the request was worth. */
    RequestState state();

    /**
     * The journeys were looked at one by one.
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
     * The request was refused as a whole and would be again; others may fare better.
     *
     * @param tooLarge whether for its size
     */
    record Refused(String what, boolean tooLarge) implements Verdict {
        @Override
        public RequestState state() {
            return RequestState.REFUSED;
        }
    }

    /**
     * The same request may work later.
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
     * No request would fare better now.
     *
     * @param leaveAlone how long it should be left alone, where that is known
     */
    record Stop(RequestState state, ProblemKind kind, String what, String mend, Optional<Duration> leaveAlone)
            implements Verdict {
        public Stop(RequestState state, ProblemKind kind, String what, String mend) {
            this(state, kind, what, mend, Optional.empty());
        }
    }
}

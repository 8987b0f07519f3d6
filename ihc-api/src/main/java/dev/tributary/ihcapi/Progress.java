package dev.tributary.ihcapi;

import dev.tributary.core.attribution.Outcome;
import java.util.List;
import java.util.function.Consumer;

/** Hands over what is final, and tells the listener how far an attribution is. */
final class Progress {
    private final Consumer<Outcome> outcomes;
    private final RequestListener listener;
    private int requestsDone;
    private int journeysDone;

    Progress(Consumer<Outcome> outcomes, RequestListener listener) {
        this.outcomes = outcomes;
        this.listener = listener;
    }

    /** Journeys that need no request. */
    void unsent(Outcome.Unanswered outcome) {
        outcomes.accept(outcome);
    }

    /** A request's journeys are done with, or some of them. */
    void done(List<Outcome> last, int requestsLeft) {
        last.forEach(outcomes);
        requestsDone++;
        journeysDone += last.size();
        listener.answered(requestsDone, requestsDone + requestsLeft, journeysDone);
    }
}

package dev.tributary.core.ledger;

import java.util.List;

/**
 * The final result of a request.
 *
 * @param request its number
 * @param state its final state
 * @param answers the answers to be stored for its journeys: credits, and refusals that would be repeated. A journey
 *     that may succeed in another request is not among them.
 * @param note what happened, one clause that can be shown; empty if everything succeeded
 */
public record Settlement(long request, RequestState state, List<JourneyAnswer> answers, String note) {
    public Settlement {
        answers = List.copyOf(answers);
        if (!state.isFinal()) {
            throw new IllegalArgumentException("a request that is " + state + " is not settled");
        }
    }
}

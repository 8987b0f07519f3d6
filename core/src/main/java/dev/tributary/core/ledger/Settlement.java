package dev.tributary.core.ledger;

import java.util.List;

/**
 * What is known of a request at last.
 *
 * @param request its number
 * @param state what it was worth; one that is final
 * @param answers what is known of its journeys from now on: credits to keep, and refusals that would be given again. A
 *     journey that may fare better in another request is not among them.
 * @param note what happened, one clause fit to be shown; empty when all went well
 */
public record Settlement(long request, RequestState state, List<JourneyAnswer> answers, String note) {
    public Settlement {
        answers = List.copyOf(answers);
        if (!state.isFinal()) {
            throw new IllegalArgumentException("a request that is " + state + " is not settled");
        }
    }
}

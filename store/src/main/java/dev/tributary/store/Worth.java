package dev.tributary.store;

import java.util.List;

/**
 * What a request was worth.
 *
 * @param state APPLIED, REFUSED or IN_DOUBT
 * @param answers what is known from now on
 * @param note what happened, if anything did
 */
public record Worth(long request, RequestState state, List<JourneyAnswer> answers, String note) {
    public Worth {
        answers = List.copyOf(answers);
    }
}

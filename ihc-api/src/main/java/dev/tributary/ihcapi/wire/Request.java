package dev.tributary.ihcapi.wire;

import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.journey.Journey;
import java.util.List;

/** What the body of a request asks for. */
public sealed interface Request {
    /**
     * A body in the form of the contract.
     *
     * @param journeys the whole ones, of one session table, in which a row stands where it stood among the request's
     *     sound rows
     * @param failures what cannot be attributed: journeys with a fault, and rows that name no conversion
     * @param redistribution {@link Redistribution#NONE} when the request has none
     */
    record Read(List<Journey> journeys, List<Answer.Failure> failures, Redistribution redistribution)
            implements Request {
        public Read {
            journeys = List.copyOf(journeys);
            failures = List.copyOf(failures);
        }
    }

    /**
     * A body that cannot be used as a whole.
     *
     * @param why what is wrong, fit to be shown, one sentence
     */
    record Unfit(String why) implements Request {}
}

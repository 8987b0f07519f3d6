package dev.tributary.ihcapi.wire;

import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.journey.Journey;
import java.util.List;

/** The parsed body of a request. */
public sealed interface Request {
    /**
     * A body in the format of the contract.
     *
     * @param journeys the complete ones, of one session table, whose rows are in the order of the request's valid rows
     * @param failures journeys with an error, and rows without a conversion
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
     * @param why what is wrong, escaped, one sentence
     */
    record Unfit(String why) implements Request {}
}

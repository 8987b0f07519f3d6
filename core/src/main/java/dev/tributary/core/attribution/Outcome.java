package dev.tributary.core.attribution;

import dev.tributary.core.journey.Journey;
import java.util.List;

/** The outcome of attributing a journey. */
public sealed interface Outcome {
    /** The largest deviation of a journey's ihc from 1: answers of the service are rounded to 3 or 4 decimals. */
    double TOLERANCE = 0.005;

    /** Returns the journey. */
    Journey journey();

    /**
     * The journey was attributed.
     *
     * @param shares one per session, in the journey's order; their {@code ihc} sums to 1 within
     *     {@link Outcome#TOLERANCE}
     */
    record Attributed(Journey journey, List<SessionShare> shares) implements Outcome {
        public Attributed {
            shares = List.copyOf(shares);
            if (shares.size() != journey.size()) {
                throw new IllegalArgumentException(shares.size() + " shares for " + journey.size() + " sessions");
            }
        }
    }

    /**
     * There was no usable answer; nothing may be stored as a result.
     *
     * @param reason why, one sentence
     */
    record Unanswered(Journey journey, String reason) implements Outcome {}
}

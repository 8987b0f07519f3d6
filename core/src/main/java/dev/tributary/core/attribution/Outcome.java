package dev.tributary.core.attribution;

import dev.tributary.core.journey.Journey;
import java.util.List;

/** What became of a journey that was to be attributed. */
public sealed interface Outcome {
    /** How far the ihc of a journey may be from 1: answers of the service come rounded to 3 or 4 decimals. */
    double TOLERANCE = 0.005;

    /** The journey in question. */
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
     * No usable answer came; nothing may be stored as a result.
     *
     * @param reason why, one sentence
     */
    record Unanswered(Journey journey, String reason) implements Outcome {}
}

package dev.tributary.core.attribution;

import dev.tributary.core.journey.Journey;
import java.util.List;

/** What became of a journey that was given to an {@link Attributor}. */
public sealed interface Outcome {
    /** The journey in question. */
    Journey journey();

    /**
     * The journey was attributed.
     *
     * @param shares one per session, in the journey's order; their {@code ihc} sums to 1 within
     *     {@link Attributor#TOLERANCE}
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

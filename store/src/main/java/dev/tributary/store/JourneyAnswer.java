package dev.tributary.store;

import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.journey.JourneyKey;
import java.util.List;

/** What a service answered for one journey: paid for, and so never asked for again. */
public sealed interface JourneyAnswer {
    /** The journey, with all that the answer depends on. */
    JourneyKey key();

    /** The journey's conversion. */
    String conversionId();

    /**
     * The journey was attributed.
     *
     * @param shares one per session, in the journey's order
     */
    record Given(JourneyKey key, String conversionId, List<SessionShare> shares) implements JourneyAnswer {
        public Given {
            shares = List.copyOf(shares);
        }
    }

    /**
     * The service will not attribute this journey.
     *
     * @param reason why, one sentence
     */
    record Refused(JourneyKey key, String conversionId, String reason) implements JourneyAnswer {}
}

package dev.tributary.core.ledger;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.JourneyKey;
import java.util.List;

/** What a service answered for one journey: paid for, and so never asked for again. */
public sealed interface JourneyAnswer {
    /** The journey, with all that the answer depends on. */
    JourneyKey key();

    /** The journey's conversion. */
    String conversionId();

    /** What it means for the journey. */
    Outcome outcome(Journey journey);

    /** What an outcome is to be kept as. */
    static JourneyAnswer of(JourneyKey key, Outcome outcome) {
        String conversion = outcome.journey().conversionId();
        return outcome instanceof Outcome.Attributed attributed
                ? new Given(key, conversion, attributed.shares())
                : new Refused(key, conversion, ((Outcome.Unanswered) outcome).reason());
    }

    /**
     * The journey was attributed.
     *
     * @param shares one per session, in the journey's order
     */
    record Given(JourneyKey key, String conversionId, List<SessionShare> shares) implements JourneyAnswer {
        public Given {
            shares = List.copyOf(shares);
        }

        @Override
        public Outcome outcome(Journey journey) {
            return new Outcome.Attributed(journey, shares);
        }
    }

    /**
     * The service will not attribute this journey.
     *
     * @param reason why, one sentence
     */
    record Refused(JourneyKey key, String conversionId, String reason) implements JourneyAnswer {
        @Override
        public Outcome outcome(Journey journey) {
            return new Outcome.Unanswered(journey, reason);
        }
    }
}

package dev.tributary.core.ledger;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.JourneyKey;
import java.util.List;

/** A service's answer for one journey: paid for, and so never requested again. */
public sealed interface JourneyAnswer {
    /** Returns the journey's key, which covers everything the answer depends on. */
    JourneyKey key();

    /** Returns the id of the journey's conversion. */
    String conversionId();

    /** Returns the outcome for the journey. */
    Outcome outcome(Journey journey);

    /** Creates the answer to be stored for an outcome. */
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
     * The service refuses to attribute this journey.
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

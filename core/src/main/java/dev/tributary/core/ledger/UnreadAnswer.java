package dev.tributary.core.ledger;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.journey.JourneyKey;
import dev.tributary.core.text.Shown;
import java.util.Map;

/**
 * A request whose answer was stored before the run could read it.
 *
 * @param keys the keys of its journeys, by conversion id
 * @param sent the request body
 * @param answer the answer
 */
public record UnreadAnswer(Map<String, JourneyKey> keys, Payload sent, RawAnswer answer) {
    public UnreadAnswer {
        keys = Map.copyOf(keys);
    }

    /** Returns the request's number. */
    public long request() {
        return answer.request();
    }

    /**
     * Returns the key of one of its journeys.
     *
     * @throws TributaryException STORAGE if the ledger has none
     */
    public JourneyKey key(String conversionId) {
        JourneyKey key = keys.get(conversionId);
        if (key == null) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    "The ledger holds for the request " + request() + " no key for the conversion "
                            + Shown.quoted(conversionId) + " that it asked for: it is damaged.",
                    "Restore the results from a backup; nothing was sent.");
        }
        return key;
    }
}

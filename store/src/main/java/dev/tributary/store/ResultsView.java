package dev.tributary.store;

import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.ledger.CreditedConversion;
import dev.tributary.core.ledger.LedgerReading;
import dev.tributary.core.ledger.RequestState;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stored results, to be looked at and not changed. Nothing is locked: a run may be under way, and each method sees what it has
 * stored until then. Methods throw as those of {@link Results} do. Not thread-safe.
 */
public interface ResultsView extends AutoCloseable {
    /** What the stored credits were made of, by conversion id. */
    Map<String, CreditedConversion> credited();

    /** Hands over every stored credit, in no particular order. */
    void forEachCredit(CreditVisitor visitor);

    /** What made the stored credits, and how many conversions each. */
    List<OriginCount> origins();

    /** What was asked of a service. */
    LedgerReading ledger();

    /** What is stored for a conversion; nothing where nothing is. */
    StoredJourney journey(String conversionId);

    /** Everything that one attributor made for a conversion type: shares by conversion and session id. */
    Map<String, Map<String, SessionShare>> madeBy(String attributor, String conversionType);

    /**
     * The newest requests, newest first.
     *
     * @param states in which they may be
     * @param most how many to list
     */
    List<RequestRecord> requests(Set<RequestState> states, int most);

    /**
     * What is held of results.
     *
     * @param most how many runs to list
     */
    StoredState state(int most);

    /** The runs whose id begins so, newest first; one alone where its id is just that. */
    List<RunRecord> runs(String id);

    @Override
    void close();
}

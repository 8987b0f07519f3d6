package dev.tributary.store;

import dev.tributary.core.attribution.CreditedJourney;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.ledger.CreditedConversion;
import dev.tributary.core.ledger.LedgerReading;
import dev.tributary.core.ledger.RequestState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A read-only view of stored results. Nothing is locked: a run may be working, and each method sees what it has stored
 * so far. Methods throw as those of {@link Results} do. Not thread-safe.
 */
public interface ResultsView extends AutoCloseable {
    /** Returns the origin of the stored credits, by conversion id. */
    Map<String, CreditedConversion> credited();

    /** Passes every stored credit to a visitor, in no particular order. */
    void forEachCredit(CreditVisitor visitor);

    /**
     * Passes all that is stored for each of some conversions to a visitor, in the order of the conversions' ids. The
     * number of the origin is not known and 0; phases that are not stored are 0.
     *
     * @param wanted tells for a conversion's id, as UTF-8, whether it is wanted
     */
    void forEachJourney(Predicate<byte[]> wanted, Consumer<CreditedJourney> visitor);

    /** Returns the origins of the stored credits, and their numbers of conversions. */
    List<OriginCount> origins();

    /** Returns the ledger of requests. */
    LedgerReading ledger();

    /** Returns what is stored for a conversion; empty if nothing is. */
    StoredJourney journey(String conversionId);

    /** Returns the shares that one attributor computed for a conversion type, by conversion and session id. */
    Map<String, Map<String, SessionShare>> madeBy(String attributor, String conversionType);

    /**
     * Returns the newest requests, newest first.
     *
     * @param states the states to include
     * @param most the maximum number of requests
     */
    List<RequestRecord> requests(Set<RequestState> states, int most);

    /**
     * Returns a summary of the results.
     *
     * @param most the maximum number of runs to list
     */
    StoredState state(int most);

    /** Returns the runs whose id begins with a text, newest first; only one if its id is exactly that text. */
    List<RunRecord> runs(String id);

    @Override
    void close();
}

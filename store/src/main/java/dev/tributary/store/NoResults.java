package dev.tributary.store;

import dev.tributary.core.attribution.CreditedJourney;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.ledger.CreditedConversion;
import dev.tributary.core.ledger.EmptyLedger;
import dev.tributary.core.ledger.LedgerReading;
import dev.tributary.core.ledger.RequestState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The results before any attribution. */
public enum NoResults implements ResultsView {
    YET;

    @Override
    public Map<String, CreditedConversion> credited() {
        return Map.of();
    }

    @Override
    public void forEachCredit(CreditVisitor visitor) {
        // Nothing to close.
    }

    @Override
    public void forEachJourney(Predicate<byte[]> wanted, Consumer<CreditedJourney> visitor) {
        // Nothing is stored.
    }

    @Override
    public List<OriginCount> origins() {
        return List.of();
    }

    @Override
    public LedgerReading ledger() {
        return EmptyLedger.EMPTY;
    }

    @Override
    public StoredJourney journey(String conversionId) {
        return new StoredJourney(Map.of(), Optional.empty());
    }

    @Override
    public Map<String, Map<String, SessionShare>> madeBy(String attributor, String conversionType) {
        return Map.of();
    }

    @Override
    public List<RequestRecord> requests(Set<RequestState> states, int most) {
        return List.of();
    }

    @Override
    public StoredState state(int most) {
        return new StoredState(0, 0, 0, Optional.empty(), 0, List.of());
    }

    @Override
    public List<RunRecord> runs(String id) {
        return List.of();
    }

    @Override
    public void close() {}
}

package dev.tributary.store;

import java.util.List;
import java.util.Map;

/** The results of somebody who has never attributed. */
public enum NoResults implements ResultsView {
    YET;

    @Override
    public Map<String, CreditedConversion> credited() {
        return Map.of();
    }

    @Override
    public void forEachCredit(CreditVisitor visitor) {
        // There is none.
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
    public void close() {}
}

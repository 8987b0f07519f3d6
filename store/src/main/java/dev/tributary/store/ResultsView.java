package dev.tributary.store;

import java.util.Map;

/** Stored results, to be looked at and not changed. */
public interface ResultsView extends AutoCloseable {
    /** What the stored credits were made of, by conversion id. */
    Map<String, CreditedConversion> credited();

    /** What was asked of a service. */
    LedgerReading ledger();

    @Override
    void close();
}

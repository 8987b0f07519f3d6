package dev.tributary.store;

import java.util.List;
import java.util.Map;

/** Stored results, to be looked at and not changed. */
public interface ResultsView extends AutoCloseable {
    /** What the stored credits were made of, by conversion id. */
    Map<String, CreditedConversion> credited();

    /** Hands over every stored credit, in no particular order. */
    void forEachCredit(CreditVisitor visitor);

    /** What made the stored credits, and how many conversions each. */
    List<OriginCount> origins();

    /** What was asked of a service. */
    LedgerReading ledger();

    @Override
    void close();
}

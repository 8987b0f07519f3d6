package dev.tributary.core.report;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.Traffic;
import java.util.SortedMap;

/** What channels hold on their days, by the day that a basis puts credit on. Not thread-safe. */
sealed interface CreditSums permits SessionDaySums, ConversionDaySums {
    /** No credit yet. */
    static CreditSums on(DateBasis basis, Traffic traffic) {
        return switch (basis) {
            case ACCRUAL -> new SessionDaySums(traffic.sessions().places());
            case CASH -> new ConversionDaySums(traffic);
        };
    }

    /**
     * Where a credit is to be added.
     *
     * @param place the number of the session's channel and day
     * @param conversion its place among the conversions
     */
    CreditSum at(int place, int conversion);

    /** What holds credit, in the report's order. */
    SortedMap<ChannelDay, CreditSum> held();
}

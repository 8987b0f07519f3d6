package dev.tributary.core.report;

import dev.tributary.core.facts.ChannelDay;
import java.util.List;
import java.util.SortedMap;

/** What channels hold on their days, by the day that a basis puts credit on. Not thread-safe. */
sealed interface CreditSums permits SessionDaySums, ConversionDaySums {
    /**
     * No credit yet.
     *
     * @param channelDays the channels and days of sessions, by number
     */
    static CreditSums on(DateBasis basis, List<ChannelDay> channelDays) {
        return switch (basis) {
            case ACCRUAL -> new SessionDaySums(channelDays);
            case CASH -> new ConversionDaySums(channelDays);
        };
    }

    /**
     * Where a credit is to be added.
     *
     * @param channelDayCode the number of the session's channel and day
     * @param conversion when the conversion happened, epoch milliseconds
     */
    CreditSum at(int channelDayCode, long conversion);

    /** What holds credit, in the report's order. */
    SortedMap<ChannelDay, CreditSum> held();
}

package dev.tributary.core.report;

import dev.tributary.core.facts.ChannelDay;
import java.util.List;
import java.util.SortedMap;

/** Sums credit per channel and day, where the day depends on the basis. Not thread-safe. */
sealed interface CreditSums permits SessionDaySums, ConversionDaySums {
    /**
     * Creates empty sums.
     *
     * @param channelDays the channels and days of sessions, by number; the list may grow
     */
    static CreditSums on(ReportDates dates, List<ChannelDay> channelDays) {
        return switch (dates.basis()) {
            case ACCRUAL -> new SessionDaySums(channelDays);
            case CASH -> new ConversionDaySums(channelDays, dates.zone());
        };
    }

    /**
     * Returns the sum to which a credit has to be added.
     *
     * @param channelDayCode the number of the session's channel and day
     * @param conversion the time of the conversion, epoch milliseconds
     */
    CreditSum at(int channelDayCode, long conversion);

    /** Returns the channels and days with credit, in the report's order. */
    SortedMap<ChannelDay, CreditSum> held();
}

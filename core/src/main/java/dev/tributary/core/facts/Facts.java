package dev.tributary.core.facts;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.number.ExactSum;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Everything a run knows of its source, read in one snapshot.
 *
 * @param conversions the usable conversions, in the order of their rows
 * @param conversionIndex finds a conversion's place in that list by its id
 * @param sessions the usable sessions, of all users
 * @param sessionIndex finds a session's row by its id
 * @param sessionDays every channel and day that has a session, in the report's order
 * @param costs what the sessions cost
 * @param revenueSetAside the revenue of conversions that could not be used
 * @param setAside the rows that were not used, in the order in which they were met
 * @param counts how many rows the source's tables have
 */
public record Facts(
        List<Conversion> conversions,
        IdIndex conversionIndex,
        SessionTable sessions,
        IdIndex sessionIndex,
        SortedSet<ChannelDay> sessionDays,
        CostTable costs,
        ExactSum revenueSetAside,
        List<SetAside> setAside,
        RowCounts counts) {
    /** Rows read per table, the set aside among them. */
    public record RowCounts(long sessions, long conversions, long costs) {}

    public Facts {
        conversions = List.copyOf(conversions);
        sessionDays = Collections.unmodifiableSortedSet(new TreeSet<>(sessionDays));
        setAside = List.copyOf(setAside);
    }
}

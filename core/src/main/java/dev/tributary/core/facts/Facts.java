package dev.tributary.core.facts;

import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All data of a source, read in one snapshot.
 *
 * @param traffic the sessions and conversions
 * @param sessionDays every channel and day that has a session, in the report's order
 * @param costs the cost of the sessions
 * @param setAside the rows that were not used: table by table, each in the order of its rows
 * @param counts how many rows the source's tables have
 */
public record Facts(
        Traffic traffic,
        SortedSet<ChannelDay> sessionDays,
        CostTable costs,
        List<SetAside> setAside,
        RowCounts counts) {
    /**
     * Rows read per table, including those set aside.
     *
     * @param costs empty if costs were not needed, or there is no such table
     * @param spend empty if costs were not needed, or no such table is named
     */
    public record RowCounts(long sessions, long conversions, OptionalLong costs, OptionalLong spend) {
        /** Creates counts without spend. */
        public RowCounts(long sessions, long conversions, OptionalLong costs) {
            this(sessions, conversions, costs, OptionalLong.empty());
        }
    }

    public Facts {
        sessionDays = Collections.unmodifiableSortedSet(new TreeSet<>(sessionDays));
        setAside = List.copyOf(setAside);
    }

    /** The usable conversions, in the order of their rows. */
    public ConversionTable conversions() {
        return traffic.conversions();
    }
}

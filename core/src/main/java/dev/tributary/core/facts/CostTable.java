package dev.tributary.core.facts;

import dev.tributary.core.number.ExactSum;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the sessions cost, each session once, summed per channel and day; in the source's currency. Cost that no known
 * session explains is kept apart, so that nothing of the source's total is lost.
 */
public final class CostTable {
    private final SortedMap<ChannelDay, ExactSum> sums = new TreeMap<>();
    private final ExactSum setAside = new ExactSum();
    private final ExactSum total = new ExactSum();

    /** Adds the cost of a session of that channel and day. */
    public void add(ChannelDay place, double cost) {
        sums.computeIfAbsent(place, key -> new ExactSum()).add(cost);
        total.add(cost);
    }

    /** Adds what many sessions of a channel and day cost together. */
    public void add(ChannelDay place, ExactSum cost) {
        sums.computeIfAbsent(place, key -> new ExactSum()).add(cost);
        total.add(cost);
    }

    /** Adds a cost that has no place: its session is not known, or has a cost already. */
    public void addSetAside(double cost) {
        setAside.add(cost);
        total.add(cost);
    }

    /** The cost per channel and day, in the report's order. */
    public Map<ChannelDay, ExactSum> sums() {
        return sums;
    }

    /** The cost that lies on no channel and day. */
    public ExactSum setAside() {
        return setAside;
    }

    /** Every cost that was read. */
    public ExactSum total() {
        return total;
    }
}

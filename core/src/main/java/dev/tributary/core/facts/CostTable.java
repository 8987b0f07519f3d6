package dev.tributary.core.facts;

import dev.tributary.core.intake.Finding;
import dev.tributary.core.intake.SetAsideSums;
import dev.tributary.core.number.ExactSum;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the sessions cost, each session once, summed per channel and day; in the source's currency. Cost that no known
 * session explains is kept apart, so that nothing of the source's total is lost.
 */
public final class CostTable {
    private final SortedMap<ChannelDay, ExactSum> sums = new TreeMap<>();
    private final SetAsideSums setAside = new SetAsideSums();
    private final ExactSum credited = new ExactSum();
    private long credits;
    private final ExactSum total = new ExactSum();

    /** Adds the cost of a session of that channel and day. */
    public void add(ChannelDay channelDay, double cost) {
        sums.computeIfAbsent(channelDay, key -> new ExactSum()).add(cost);
        total.add(cost);
        if (cost < 0) {
            noteCredit(cost);
        }
    }

    /** Adds what many sessions of a channel and day cost together; those below 0 among them are noted apart. */
    public void add(ChannelDay channelDay, ExactSum cost) {
        sums.computeIfAbsent(channelDay, key -> new ExactSum()).add(cost);
        total.add(cost);
    }

    /** Adds a cost of no channel and day: its session is not known, or has a cost already. */
    public void addSetAside(Finding finding, double cost) {
        setAside.add(finding, cost);
        total.add(cost);
    }

    /** The cost per channel and day, in the report's order. */
    public Map<ChannelDay, ExactSum> sums() {
        return sums;
    }

    /** Takes note of a cost below 0, such as an advertiser's credit, that has been added with the others. */
    public void noteCredit(double cost) {
        credits++;
        credited.add(cost);
    }

    /** How many costs below 0 are among those of a channel and day. */
    public long credits() {
        return credits;
    }

    /** What these come to; not above 0. */
    public ExactSum credited() {
        return credited;
    }

    /** What the sessions of each channel cost on the days of a window. */
    public Map<String, BigDecimal> byChannel(DateWindow window) {
        Map<String, BigDecimal> costs = new HashMap<>();
        sums.forEach((channelDay, cost) -> {
            if (window.contains(channelDay.day())) {
                costs.merge(channelDay.channel(), cost.toDecimal(), BigDecimal::add);
            }
        });
        return costs;
    }

    /** The cost that lies on no channel and day. */
    public SetAsideSums setAside() {
        return setAside;
    }

    /** Every cost that was read. */
    public ExactSum total() {
        return total;
    }
}

package dev.tributary.core.facts;

import dev.tributary.core.number.ExactSum;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Cost per channel and day as advertising platforms give it, in the source's currency. Several amounts of a channel and
 * day are summed: they are of its campaigns. Not thread-safe.
 */
public final class SpendTable {
    private final SortedMap<ChannelDay, ExactSum> sums = new TreeMap<>();
    private final ExactSum total = new ExactSum();
    private final boolean byCampaign;

    /** @param byCampaign whether the amounts have campaigns, as far as each has one */
    public SpendTable(boolean byCampaign) {
        this.byCampaign = byCampaign;
    }

    /** Adds an amount; a negative one is a credit. */
    public void add(ChannelDay channelDay, double amount) {
        sums.computeIfAbsent(channelDay, key -> new ExactSum()).add(amount);
        total.add(amount);
    }

    /** Returns the amounts per channel, campaign and day, in the report's order. */
    public Map<ChannelDay, ExactSum> sums() {
        return sums;
    }

    /** Returns the sum of all amounts. */
    public ExactSum total() {
        return total;
    }

    /** Returns whether the amounts have campaigns. */
    public boolean byCampaign() {
        return byCampaign;
    }
}

package dev.tributary.core.facts;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.intake.SetAsideSums;
import dev.tributary.core.intake.mapping.SpendOverlap;
import dev.tributary.core.number.ExactSum;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The cost of sessions, each session once, summed per channel and day, and spend by day; in the source's currency. Cost
 * without a known session is summed separately, so that nothing of the source's total is lost. Costs of parts can be
 * added in any order, before spend is. Not thread-safe.
 */
public final class CostTable {
    private final SortedMap<ChannelDay, ExactSum> sums = new TreeMap<>();
    private final SetAsideSums setAside = new SetAsideSums();
    private final ExactSum credited = new ExactSum();
    private long credits;
    private final ExactSum total = new ExactSum();
    private Optional<JoinedSpend> spend = Optional.empty();

    /** Adds the cost of a session of that channel and day. */
    public void add(ChannelDay channelDay, double cost) {
        sums.computeIfAbsent(channelDay, key -> new ExactSum()).add(cost);
        total.add(cost);
        if (cost < 0) {
            noteCredit(cost);
        }
    }

    /**
     * Adds the total cost of several sessions of a channel and day; negative costs among them are counted separately.
     */
    public void add(ChannelDay channelDay, ExactSum cost) {
        sums.computeIfAbsent(channelDay, key -> new ExactSum()).add(cost);
        total.add(cost);
    }

    /** Adds a cost without a report row: its session is not known, or has a cost already. */
    public void addSetAside(Finding finding, double cost) {
        setAside.add(finding, cost);
        total.add(cost);
    }

    /** Adds the costs of other sessions; spend is in neither of them yet. */
    public void add(CostTable other) {
        requireNoSpend();
        other.requireNoSpend();
        other.sums.forEach(this::add);
        setAside.add(other.setAside);
        total.add(other.setAside.total());
        credits += other.credits;
        credited.add(other.credited);
    }

    /** Writes the costs of sessions, before spend is added. */
    public void writeTo(ByteWriter out) {
        requireNoSpend();
        out.number(sums.size());
        sums.forEach((channelDay, cost) -> {
            channelDay.writeTo(out);
            out.sum(cost);
        });
        setAside.writeTo(out);
        out.number(credits);
        out.sum(credited);
    }

    public static CostTable readFrom(ByteReader in) {
        CostTable costs = new CostTable();
        for (int left = in.size(); left > 0; left--) {
            costs.add(ChannelDay.readFrom(in), in.sum());
        }
        costs.setAside.add(SetAsideSums.readFrom(in));
        costs.total.add(costs.setAside.total());
        costs.credits = in.count();
        costs.credited.add(in.sum());
        return costs;
    }

    private void requireNoSpend() {
        if (spend.isPresent()) {
            throw new IllegalStateException("spend has been added");
        }
    }

    /** Adds spend by day, once, after all costs of sessions. */
    public void join(SpendTable table, SpendOverlap counted) {
        requireNoSpend();
        spend = Optional.of(JoinedSpend.into(sums, table, counted));
        total.add(table.total());
    }

    /** Returns the spend that has been added; empty if there is none. */
    public Optional<JoinedSpend> spend() {
        return spend;
    }

    /** Returns the cost that counts, per channel and day, in the report's order. */
    public Map<ChannelDay, ExactSum> sums() {
        return sums;
    }

    /** Counts a negative cost, such as an advertiser's credit, that has been added with the others. */
    public void noteCredit(double cost) {
        credits++;
        credited.add(cost);
    }

    /** Returns how many negative costs are included in the sums. */
    public long credits() {
        return credits;
    }

    /** Returns the sum of these; not above 0. */
    public ExactSum credited() {
        return credited;
    }

    /** Returns the cost per channel on the days of a window. */
    public Map<String, BigDecimal> byChannel(DateWindow window) {
        Map<String, BigDecimal> costs = new HashMap<>();
        sums.forEach((channelDay, cost) -> {
            if (window.contains(channelDay.day())) {
                costs.merge(channelDay.channel(), cost.toDecimal(), BigDecimal::add);
            }
        });
        return costs;
    }

    /** Returns the cost that has no report row. */
    public SetAsideSums setAside() {
        return setAside;
    }

    /** Returns the total of all costs read. */
    public ExactSum total() {
        return total;
    }
}

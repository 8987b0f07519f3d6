package dev.tributary.spark.step;

import dev.tributary.core.facts.ChannelDays;
import dev.tributary.core.facts.CostTable;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.intake.mapping.SeveralCosts;
import dev.tributary.core.number.ExactSum;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Sums the costs of sessions that come one after the other: the rule of {@link
 * dev.tributary.core.intake.row.SessionCosts} without a table of all sessions. Not thread-safe.
 */
final class SessionCostSums {
    private final SeveralCosts several;
    private final ChannelDays channelDays;
    private final BiConsumer<Finding, Double> apart;
    private final CostTable table = new CostTable();
    private final List<ExactSum> sums = new ArrayList<>();
    private final BitSet has = new BitSet();
    private double highest = Double.NaN;

    /** @param apart receives costs without a report row */
    SessionCostSums(SeveralCosts several, ChannelDays channelDays, BiConsumer<Finding, Double> apart) {
        this.several = several;
        this.channelDays = channelDays;
        this.apart = apart;
    }

    /** Adds a cost of the session that is in turn. */
    void add(int channelDay, double cost) {
        if (several == SeveralCosts.SUM) {
            sum(channelDay, cost);
        } else if (Double.isNaN(highest)) {
            highest = cost;
        } else {
            aside(Finding.COST_TWICE, Math.min(highest, cost));
            highest = Math.max(highest, cost);
        }
    }

    /** Adds a cost whose session there is not. */
    void addWithoutSession(double cost) {
        aside(Finding.COST_WITHOUT_SESSION, cost);
    }

    /** Ends the session that was in turn. */
    void endSession(int channelDay) {
        if (!Double.isNaN(highest)) {
            sum(channelDay, highest);
            highest = Double.NaN;
        }
    }

    private void aside(Finding finding, double cost) {
        table.addSetAside(finding, cost);
        apart.accept(finding, cost);
    }

    private void sum(int channelDay, double cost) {
        while (sums.size() <= channelDay) {
            sums.add(new ExactSum());
        }
        sums.get(channelDay).add(cost);
        if (cost < 0) {
            table.noteCredit(cost);
        }
        has.set(channelDay);
    }

    /** Returns the sums, once. */
    CostTable table() {
        for (int channelDay = has.nextSetBit(0); channelDay >= 0; channelDay = has.nextSetBit(channelDay + 1)) {
            table.add(channelDays.of(channelDay), sums.get(channelDay));
        }
        return table;
    }
}

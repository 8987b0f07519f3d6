package dev.tributary.core.facts;

import dev.tributary.core.intake.mapping.SpendOverlap;
import dev.tributary.core.number.ExactSum;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Spend beside the costs of sessions. Where a channel has both on a day, only one of them counts.
 *
 * @param table the spend
 * @param counted which of them counts there
 * @param channelDays how many channels and days have both, without their campaigns
 * @param displaced the sum of the amounts there that do not count
 */
public record JoinedSpend(SpendTable table, SpendOverlap counted, long channelDays, ExactSum displaced) {
    /**
     * Adds spend to the costs of sessions.
     *
     * @param costs the costs of sessions; becomes the costs that count
     */
    static JoinedSpend into(Map<ChannelDay, ExactSum> costs, SpendTable table, SpendOverlap counted) {
        Set<ChannelDay> both = withAmount(costs);
        both.retainAll(withAmount(table.sums()));
        ExactSum displaced = new ExactSum();
        if (counted == SpendOverlap.SPEND) {
            costs.entrySet()
                    .removeIf(cost -> both.contains(cost.getKey().whole()) && isAdded(displaced, cost.getValue()));
        }
        table.sums().forEach((channelDay, amount) -> {
            if (counted == SpendOverlap.SESSIONS && both.contains(channelDay.whole())) {
                displaced.add(amount);
            } else {
                costs.computeIfAbsent(channelDay, key -> new ExactSum()).add(amount);
            }
        });
        return new JoinedSpend(table, counted, both.size(), displaced);
    }

    private static boolean isAdded(ExactSum sum, ExactSum amount) {
        sum.add(amount);
        return true;
    }

    /** Nothing is counted twice where one of them is 0. */
    private static Set<ChannelDay> withAmount(Map<ChannelDay, ExactSum> sums) {
        Map<ChannelDay, ExactSum> whole = new HashMap<>();
        sums.forEach((channelDay, sum) ->
                whole.computeIfAbsent(channelDay.whole(), key -> new ExactSum()).add(sum));
        whole.values().removeIf(sum -> sum.toDecimal().signum() == 0);
        return whole.keySet();
    }
}

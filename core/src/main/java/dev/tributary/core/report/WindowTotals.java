package dev.tributary.core.report;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.facts.CostTable;
import dev.tributary.core.facts.DateWindow;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The totals of a window, as shown by all commands: the credit of the window's conversions in full, whatever its day,
 * and the cost of the window's days. So the totals are the same on both bases, and the same as in a comparison of
 * models. Amounts of other days in the report are separate and in no total. Without a window everything is in the
 * totals. Immutable.
 *
 * @param window the days of the conversions and of the cost
 * @param byChannel the window's metrics of each channel, ordered by channel: of those with a row on one of its days or
 *     with credit for one of its conversions
 * @param early the part of that credit on other days, those of its sessions; without cost
 * @param apart the remaining amounts of the report: the cost of other days, and the credit of conversions of other days
 */
public record WindowTotals(DateWindow window, SortedMap<String, Metrics> byChannel, Metrics early, Metrics apart) {
    private static final BigDecimal HALF_CENT = new BigDecimal("0.005");

    public WindowTotals {
        SortedMap<String, Metrics> ordered = new TreeMap<>(CodePoints::compare);
        ordered.putAll(byChannel);
        byChannel = Collections.unmodifiableSortedMap(ordered);
    }

    /** The totals of a report without a window. */
    public static WindowTotals of(ChannelReport report) {
        return new WindowTotals(DateWindow.ALL, report.byChannel(), Metrics.ZERO, Metrics.ZERO);
    }

    /**
     * The totals of a report, its facts and credits.
     *
     * @param credits gathered with the same window
     */
    public static WindowTotals of(ChannelReport report, CostTable costs, CreditTotals credits) {
        DateWindow window = credits.window();
        if (window.isAll()) {
            return new WindowTotals(window, report.byChannel(), Metrics.ZERO, Metrics.ZERO);
        }
        SortedMap<String, Metrics> channels = new TreeMap<>(CodePoints::compare);
        Map<String, BigDecimal> spent = costs.byChannel(window);
        report.rows().keySet().stream()
                .filter(channelDay -> window.contains(channelDay.day()))
                .forEach(channelDay -> channels.put(
                        channelDay.channel(), cost(spent.getOrDefault(channelDay.channel(), BigDecimal.ZERO))));
        Metrics early = Metrics.ZERO;
        for (Map.Entry<ChannelDay, CreditSum> held : credits.ofWindow().entrySet()) {
            Metrics credit = credit(held.getValue());
            channels.merge(held.getKey().channel(), credit, Metrics::plus);
            early = window.contains(held.getKey().day()) ? early : early.plus(credit);
        }
        Metrics apart = report.rows().entrySet().stream()
                .filter(row -> !window.contains(row.getKey().day()))
                .map(row -> cost(row.getValue().cost()))
                .reduce(Metrics.ZERO, Metrics::plus);
        return new WindowTotals(
                window,
                Metrics.ofReport(channels),
                early,
                credits.ofOthers().values().stream().map(WindowTotals::credit).reduce(apart, Metrics::plus));
    }

    /** Returns the window's metrics over all channels; ratios are ratios of these sums. */
    public Metrics total() {
        return byChannel.values().stream().reduce(Metrics.ZERO, Metrics::plus);
    }

    /** Returns whether the window's totals and the separate amounts sum to the report, to half a cent. */
    public boolean addsUpTo(ChannelReport report) {
        Metrics all = total().plus(apart);
        Metrics held = report.total();
        return near(all.cost(), held.cost())
                && near(all.orders(), held.orders())
                && near(all.revenue(), held.revenue());
    }

    private static boolean near(BigDecimal sum, BigDecimal other) {
        return sum.subtract(other).abs().compareTo(HALF_CENT) < 0;
    }

    private static Metrics cost(BigDecimal cost) {
        return new Metrics(cost, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private static Metrics credit(CreditSum sum) {
        return new Metrics(
                BigDecimal.ZERO, sum.orders().toDecimal(), sum.revenue().toDecimal());
    }
}

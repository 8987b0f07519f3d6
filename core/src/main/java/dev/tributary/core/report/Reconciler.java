package dev.tributary.core.report;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.number.ExactSum;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks a report against the source and the credits it was made from. */
public final class Reconciler {
    private final SourceSums source;
    private final CreditTotals credits;

    public Reconciler(SourceSums source, CreditTotals credits) {
        this.source = source;
        this.credits = credits;
    }

    /** Checks every conversion that has credit and every one that should. */
    public Reconciliation reconcile(ChannelReport report) {
        Metrics total = report.total();
        ConversionTally tally = credits.tally();
        return new Reconciliation(
                tally.credit(credits.strays()),
                tally.revenue(total.revenue(), credits.revenue(), source.revenueSetAside()),
                cost(report, total));
    }

    /** Checks the report by campaign against the one by channel. */
    public static Reconciliation.Campaigns campaigns(ChannelReport report, CampaignReport campaigns) {
        SortedMap<ChannelDay, Metrics> whole = campaigns.byChannelDay();
        Set<ChannelDay> channelDays = new TreeSet<>(report.rows().keySet());
        channelDays.addAll(whole.keySet());
        List<ChannelDay> apart = channelDays.stream()
                .filter(channelDay -> !same(report.rows().get(channelDay), whole.get(channelDay)))
                .toList();
        return new Reconciliation.Campaigns(campaigns.rows().size(), apart);
    }

    private static boolean same(@Nullable Metrics metrics, @Nullable Metrics others) {
        return metrics != null && others != null && metrics.sameAs(others);
    }

    private Reconciliation.Cost cost(ChannelReport report, Metrics total) {
        ExactSum otherDays = new ExactSum();
        source.costs().sums().forEach((channelDay, sum) -> {
            if (!report.rows().containsKey(channelDay.whole())) {
                otherDays.add(sum);
            }
        });
        return new Reconciliation.Cost(
                source.costs().total().toDecimal(),
                total.cost(),
                otherDays.toDecimal(),
                source.costs().setAside().total().toDecimal(),
                source.costs().setAside().parts(),
                new Reconciliation.BelowZero(
                        source.costs().credits(), source.costs().credited().toDecimal()),
                SpendShare.of(source));
    }
}

package dev.tributary.core.report;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.number.ExactSum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Joins cost and credit, each aggregated separately, so that no cost counts twice if a session is in two journeys, and
 * a channel with cost and no order keeps its row.
 */
public final class ReportBuilder {
    private ReportBuilder() {}

    /** Builds the report over the days that match the predicate, with the dates of the credits. */
    public static ChannelReport build(SourceSums source, CreditTotals credits, Predicate<LocalDate> days) {
        return new ChannelReport(credits.dates(), rows(source, credits, days, ChannelDay::whole));
    }

    /** Builds the report by campaign, from a source that was read with campaigns. */
    public static CampaignReport campaigns(SourceSums source, CreditTotals credits, Predicate<LocalDate> days) {
        return new CampaignReport(rows(source, credits, days, UnaryOperator.identity()));
    }

    private static SortedMap<ChannelDay, Metrics> rows(
            SourceSums source, CreditTotals credits, Predicate<LocalDate> days, UnaryOperator<ChannelDay> grain) {
        Map<ChannelDay, CreditSum> held = credits.held();
        SortedMap<ChannelDay, Metrics> rows = new TreeMap<>();
        for (ChannelDay channelDay : channelDays(source, held.keySet())) {
            if (days.test(channelDay.day())) {
                Metrics metrics = metrics(source.costs().sums().get(channelDay), held.get(channelDay));
                rows.merge(grain.apply(channelDay), metrics, Metrics::plus);
            }
        }
        return rows;
    }

    /** Returns the channels and days with a session, cost or credit: one may have spend only, or credit only. */
    private static SortedSet<ChannelDay> channelDays(SourceSums source, Set<ChannelDay> held) {
        SortedSet<ChannelDay> channelDays = new TreeSet<>(source.sessionDays());
        channelDays.addAll(source.costs().sums().keySet());
        channelDays.addAll(held);
        return channelDays;
    }

    private static Metrics metrics(@Nullable ExactSum cost, @Nullable CreditSum credit) {
        BigDecimal spent = cost == null ? BigDecimal.ZERO : cost.toDecimal();
        return credit == null
                ? new Metrics(spent, BigDecimal.ZERO, BigDecimal.ZERO)
                : new Metrics(
                        spent, credit.orders().toDecimal(), credit.revenue().toDecimal());
    }
}

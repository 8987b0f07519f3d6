package dev.tributary.core.report;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.number.ExactSum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Joins cost and credit, each aggregated on its own, so that no cost counts twice when a session serves two journeys
 * and a channel with cost and no order stays.
 */
public final class ReportBuilder {
    private ReportBuilder() {}

    /** The report over the days that the predicate holds for. */
    public static ChannelReport build(Facts facts, Credits credits, Predicate<LocalDate> days) {
        Map<ChannelDay, ExactSum> ihc = credits.ihc();
        Map<ChannelDay, ExactSum> revenue = credits.revenue();
        SortedMap<ChannelDay, Figures> rows = new TreeMap<>();
        for (ChannelDay place : facts.sessionDays()) {
            if (days.test(place.day())) {
                rows.put(place, new Figures(sum(facts.costs().sums(), place), sum(ihc, place), sum(revenue, place)));
            }
        }
        return new ChannelReport(rows);
    }

    private static BigDecimal sum(Map<ChannelDay, ExactSum> sums, ChannelDay place) {
        ExactSum sum = sums.get(place);
        return sum == null ? BigDecimal.ZERO : sum.toDecimal();
    }
}

package dev.tributary.pipeline.page.making;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.figures.Orders;
import dev.tributary.core.report.ChannelReport;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.report.Metrics;
import dev.tributary.core.report.ReportDates;
import dev.tributary.pipeline.page.ChannelFigures;
import dev.tributary.pipeline.page.GroupTotal;
import dev.tributary.pipeline.page.Period;
import dev.tributary.pipeline.page.PhaseSums;
import dev.tributary.store.published.PublishedCredit;
import dev.tributary.store.published.UncreditedOfDay;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The figures of some days of published results: cost as the report has it, credit on the day of the conversion.
 *
 * @param days the days, with both ends
 * @param report the published report, of which the cost counts
 * @param credit the credit of the days' conversions
 * @param without the days' conversions without credit
 */
record PublishedPeriod(
        DateWindow days, SortedMap<ChannelDay, Metrics> report, PublishedCredit credit, List<UncreditedOfDay> without) {
    /** Returns the figures of each channel. */
    SortedMap<String, Metrics> channels() {
        return Metrics.ofReport(rows().byChannel());
    }

    private ChannelReport rows() {
        SortedMap<ChannelDay, Metrics> rows = new TreeMap<>(credit.days());
        report.forEach((channelDay, metrics) -> {
            if (days.contains(channelDay.day())) {
                rows.merge(channelDay, new Metrics(metrics.cost(), BigDecimal.ZERO, BigDecimal.ZERO), Metrics::plus);
            }
        });
        return new ChannelReport(new ReportDates(DateBasis.CASH, days.zone()), rows);
    }

    Period period() {
        SortedMap<String, ChannelFigures> channels = new TreeMap<>(CodePoints::compare);
        channels()
                .forEach((name, metrics) ->
                        channels.put(name, new ChannelFigures(metrics, Optional.empty(), phases(name))));
        return new Period(
                days.from().orElseThrow(),
                days.to().orElseThrow(),
                channels,
                total(channels, channel -> true).orElse(new GroupTotal(0, Metrics.ZERO, Optional.empty())),
                total(channels, ChannelFigures::paid),
                total(channels, channel -> !channel.paid()),
                rows().rows(),
                credit.conversions(),
                without.stream().map(UncreditedOfDay::conversions).reduce(Orders.NONE, Orders::plus));
    }

    private PhaseSums phases(String channel) {
        return Optional.ofNullable(credit.parts().get(channel))
                .map(parts -> new PhaseSums(parts.initializer(), parts.holder(), parts.closer()))
                .orElse(PhaseSums.ZERO);
    }

    private static Optional<GroupTotal> total(
            SortedMap<String, ChannelFigures> channels, Predicate<ChannelFigures> which) {
        List<Metrics> chosen = channels.values().stream()
                .filter(which)
                .map(ChannelFigures::metrics)
                .toList();
        return chosen.isEmpty()
                ? Optional.empty()
                : Optional.of(new GroupTotal(
                        chosen.size(), chosen.stream().reduce(Metrics.ZERO, Metrics::plus), Optional.empty()));
    }
}

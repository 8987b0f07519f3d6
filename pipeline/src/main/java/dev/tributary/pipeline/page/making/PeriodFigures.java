package dev.tributary.pipeline.page.making;

import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.figures.Orders;
import dev.tributary.core.report.ChannelReport;
import dev.tributary.core.report.CreditTotals;
import dev.tributary.core.report.Metrics;
import dev.tributary.core.report.ReportBuilder;
import dev.tributary.core.report.SourceSums;
import dev.tributary.core.report.WindowTotals;
import dev.tributary.models.compare.Intervals;
import dev.tributary.models.interval.ResampleSums;
import dev.tributary.pipeline.page.ChannelFigures;
import dev.tributary.pipeline.page.GroupTotal;
import dev.tributary.pipeline.page.Period;
import dev.tributary.pipeline.page.PhaseSums;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The figures of one window and the resamples behind their intervals. Not thread-safe.
 *
 * @param period the figures
 * @param sums the sums that they come from
 * @param numbers the numbers of channels with a session, by name
 */
record PeriodFigures(Period period, PeriodSums sums, Map<String, Integer> numbers) {
    /** @param unattributed the conversions of the window without a journey */
    static PeriodFigures of(PeriodSums sums, Facts facts, Orders unattributed) {
        CreditTotals totals = sums.totals();
        ChannelReport days = ReportBuilder.build(SourceSums.of(facts), totals, sums.window()::contains);
        Map<String, Integer> numbers = new HashMap<>();
        sums.channels().names().forEach(name -> numbers.put(name, numbers.size()));
        Making making = new Making(sums, numbers);
        SortedMap<String, ChannelFigures> channels = new TreeMap<>(CodePoints::compare);
        WindowTotals.of(days, facts.costs(), totals)
                .byChannel()
                .forEach((name, metrics) -> channels.put(name, making.channel(name, metrics)));
        Period period = new Period(
                sums.window().from().orElseThrow(),
                sums.window().to().orElseThrow(),
                channels,
                making.total(channels, name -> true).orElse(new GroupTotal(0, Metrics.ZERO, Optional.empty())),
                making.total(channels, name -> paid(channels, name)),
                making.total(channels, name -> !paid(channels, name)),
                days.rows(),
                sums.attributed(),
                unattributed);
        return new PeriodFigures(period, sums, numbers);
    }

    /** Returns whether a channel is paid in this period. */
    boolean paid(String channel) {
        return paid(period.channels(), channel);
    }

    private static boolean paid(SortedMap<String, ChannelFigures> channels, String name) {
        return Optional.ofNullable(channels.get(name)).map(ChannelFigures::paid).orElse(false);
    }

    /** Returns the cost and credit of some channels together, with the resamples of their sum. */
    Drawn drawn(Predicate<String> which) {
        Metrics metrics = period.channels().entrySet().stream()
                .filter(channel -> which.test(channel.getKey()))
                .map(channel -> channel.getValue().metrics())
                .reduce(Metrics.ZERO.withCost(period.all().metrics().costed()), Metrics::plus);
        return new Drawn(metrics, sum(sums, which), 0, known());
    }

    /** Returns the cost and credit of a channel, with its resamples. */
    Drawn drawn(String channel) {
        Optional<Integer> number = Optional.ofNullable(numbers.get(channel));
        return new Drawn(
                period.channel(channel)
                        .map(ChannelFigures::metrics)
                        .orElse(Metrics.ZERO.withCost(period.all().metrics().costed())),
                number.isPresent() ? sums.drawn() : Making.NEVER,
                number.orElse(0),
                known());
    }

    private boolean known() {
        return period.all().intervals().isPresent();
    }

    /** Sums the resamples of some channels: the same users are drawn for all of them. */
    private static ResampleSums sum(PeriodSums sums, Predicate<String> which) {
        ResampleSums chosenAndOthers = new ResampleSums(2);
        chosenAndOthers.add(
                sums.drawn(), number -> which.test(sums.channels().names().get(number)) ? 0 : 1);
        return chosenAndOthers;
    }

    private record Making(PeriodSums sums, Map<String, Integer> numbers) {
        private static final ResampleSums NEVER = new ResampleSums(1);

        ChannelFigures channel(String name, Metrics metrics) {
            Optional<Integer> number = Optional.ofNullable(numbers.get(name));
            return new ChannelFigures(
                    metrics,
                    intervals(metrics, number.isPresent() ? sums.drawn() : NEVER, number.orElse(0)),
                    number.map(sums.phases()::of).orElse(PhaseSums.ZERO));
        }

        Optional<GroupTotal> total(SortedMap<String, ChannelFigures> channels, Predicate<String> which) {
            Map<String, ChannelFigures> chosen = new HashMap<>(channels);
            chosen.keySet().removeIf(name -> !which.test(name));
            if (chosen.isEmpty()) {
                return Optional.empty();
            }
            Metrics metrics =
                    chosen.values().stream().map(ChannelFigures::metrics).reduce(Metrics.ZERO, Metrics::plus);
            return Optional.of(
                    new GroupTotal(chosen.size(), metrics, intervals(metrics, sum(sums, chosen::containsKey), 0)));
        }

        private Optional<Intervals> intervals(Metrics metrics, ResampleSums drawn, int channel) {
            return sums.credited().isEmpty()
                    ? Optional.empty()
                    : Optional.of(Intervals.of(metrics.cost().doubleValue(), drawn, channel));
        }
    }
}

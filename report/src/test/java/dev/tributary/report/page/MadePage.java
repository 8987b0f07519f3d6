package dev.tributary.report.page;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.figures.Orders;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.report.Metrics;
import dev.tributary.core.report.Reconciliation;
import dev.tributary.models.compare.Intervals;
import dev.tributary.models.interval.Interval;
import dev.tributary.pipeline.page.Change;
import dev.tributary.pipeline.page.Changes;
import dev.tributary.pipeline.page.ChannelFigures;
import dev.tributary.pipeline.page.Depth;
import dev.tributary.pipeline.page.Earlier;
import dev.tributary.pipeline.page.GroupTotal;
import dev.tributary.pipeline.page.Page;
import dev.tributary.pipeline.page.PageJourney;
import dev.tributary.pipeline.page.PageOrigin;
import dev.tributary.pipeline.page.PageProof;
import dev.tributary.pipeline.page.Period;
import dev.tributary.pipeline.page.PhaseSums;
import dev.tributary.store.Origin;
import dev.tributary.store.OriginCount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A page made by hand, channel by channel: what a test of a sentence or a section says is all that there is. */
public final class MadePage {
    private static final LocalDate FIRST = LocalDate.of(2025, 6, 1);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final SortedMap<String, ChannelFigures> channels = new TreeMap<>();
    private final SortedMap<String, ChannelFigures> before = new TreeMap<>();
    private final SortedMap<String, Changes> changes = new TreeMap<>();
    private int days = 30;
    private boolean everyDay;
    private boolean costed = true;
    private Depth depth = new Depth.LeftOut("No journeys were read.", "Read them.");
    private List<PageJourney> journeys = List.of();
    private Orders unattributed = Orders.NONE;
    private UnaryOperator<PageProof> proof = UnaryOperator.identity();
    private UnaryOperator<PageOrigin> origin = UnaryOperator.identity();

    /** Adds a channel; its intervals reach from half of the figure to 1 ½ times the figure, times the width. */
    public MadePage channel(String name, String cost, String orders, String revenue, double width) {
        channels.put(name, figures(cost, orders, revenue, width, "1", "1", "1"));
        return this;
    }

    /** Adds a channel with its parts in journeys. */
    public MadePage channel(
            String name, String cost, String orders, String revenue, double width, String begins, String closes) {
        channels.put(name, figures(cost, orders, revenue, width, begins, "1", closes));
        return this;
    }

    /** Adds a channel whose figures were computed elsewhere. */
    public MadePage channel(String name, Metrics metrics, PhaseSums phases) {
        channels.put(name, new ChannelFigures(metrics, Optional.of(intervals(metrics, 0.2)), phases));
        return this;
    }

    /** Changes what is proven. */
    public MadePage proof(UnaryOperator<PageProof> change) {
        proof = change;
        return this;
    }

    /** Changes how it was made. */
    public MadePage origin(UnaryOperator<PageOrigin> change) {
        origin = change;
        return this;
    }

    /** Adds a channel's figures of the earlier period. */
    public MadePage before(String name, String cost, String orders, String revenue, boolean sure) {
        ChannelFigures then = figures(cost, orders, revenue, 0.1, "1", "1", "1");
        before.put(name, then);
        changes.put(name, changes(then.metrics(), channels.get(name).metrics(), sure));
        return this;
    }

    /** Sets the number of days, from 1 June 2025 on. */
    public MadePage days(int count) {
        days = count;
        return this;
    }

    /** Spreads each channel's figures over all days, rather than its first and last. */
    public MadePage onEveryDay() {
        everyDay = true;
        return this;
    }

    /** Takes away all costs: the source has none. */
    public MadePage withoutCosts() {
        costed = false;
        return this;
    }

    public MadePage with(Depth figures) {
        depth = figures;
        return this;
    }

    public MadePage with(List<PageJourney> explained) {
        journeys = explained;
        return this;
    }

    public MadePage unattributed(long conversions, String revenue) {
        unattributed = new Orders(conversions, new BigDecimal(revenue));
        return this;
    }

    private static ChannelFigures figures(
            String cost, String orders, String revenue, double width, String begins, String holds, String closes) {
        Metrics metrics = new Metrics(new BigDecimal(cost), new BigDecimal(orders), new BigDecimal(revenue));
        return new ChannelFigures(
                metrics,
                Optional.of(intervals(metrics, width)),
                new PhaseSums(new BigDecimal(begins), new BigDecimal(holds), new BigDecimal(closes)));
    }

    private static Intervals intervals(Metrics metrics, double width) {
        Interval orders = around(metrics.orders(), width);
        Interval revenue = around(metrics.revenue(), width);
        double cost = metrics.cost().doubleValue();
        return new Intervals(
                orders,
                revenue,
                new Interval(cost / orders.high(), cost / orders.low()),
                new Interval(revenue.low() / cost, revenue.high() / cost));
    }

    private static Interval around(BigDecimal figure, double width) {
        double half = Math.abs(figure.doubleValue()) * width / 2;
        return new Interval(figure.doubleValue() - half, figure.doubleValue() + half);
    }

    private static Changes changes(Metrics then, Metrics now, boolean sure) {
        return new Changes(
                new Change(then.cost(), now.cost(), Optional.empty()),
                change(then.orders(), now.orders(), sure),
                change(then.revenue(), now.revenue(), sure),
                then.cpo().flatMap(was -> now.cpo().map(is -> change(was, is, sure))),
                then.roas().flatMap(was -> now.roas().map(is -> change(was, is, sure))));
    }

    private static Change change(BigDecimal then, BigDecimal now, boolean sure) {
        double by = now.subtract(then).doubleValue();
        return new Change(
                then,
                now,
                Optional.of(
                        sure
                                ? new Interval(Math.min(by / 2, by * 2), Math.max(by / 2, by * 2))
                                : new Interval(by - Math.abs(by) - 1, by + Math.abs(by) + 1)));
    }

    /** Returns the page. */
    public Page page() {
        Period period = period(FIRST, channels, unattributed);
        return new Page(
                origin.apply(new PageOrigin(
                        "shop.db",
                        new Facts.RowCounts(50_000, 4_000, OptionalLong.of(50_000)),
                        DayZone.UTC,
                        List.of(new OriginCount(
                                new Origin("ihc-local", "default", "model 'default'"),
                                period.attributed().conversions())),
                        true,
                        JourneyOptions.DEFAULT,
                        OptionalLong.of(1),
                        new PageOrigin.Run("run-1", "tributary 0.1.0", Instant.parse("2025-07-01T06:00:00Z")))),
                period,
                earlier(period),
                depth,
                journeys,
                proof.apply(new PageProof(
                        checks(period), List.of(), JourneyCounts.none(JourneyOptions.DEFAULT), Intake.NOTHING)));
    }

    private Earlier earlier(Period now) {
        if (before.isEmpty()) {
            return new Earlier.None("There is no earlier period of this length in the source.");
        }
        Period then = period(FIRST.minusDays(days), before, Orders.NONE);
        return new Earlier.Known(
                then,
                changes(then.all().metrics(), now.all().metrics(), true),
                changes(
                        then.paid().orElse(then.all()).metrics(),
                        now.paid().orElse(now.all()).metrics(),
                        true),
                changes);
    }

    private Period period(LocalDate first, SortedMap<String, ChannelFigures> figures, Orders apart) {
        SortedMap<String, ChannelFigures> of = new TreeMap<>(figures);
        of.replaceAll((name, one) -> new ChannelFigures(one.metrics().withCost(costed), one.intervals(), one.phases()));
        GroupTotal all = group(of.values().stream().toList()).orElse(new GroupTotal(0, Metrics.ZERO, Optional.empty()));
        return new Period(
                first,
                first.plusDays(days - 1L),
                of,
                all,
                group(of.values().stream().filter(ChannelFigures::paid).toList()),
                group(of.values().stream().filter(channel -> !channel.paid()).toList()),
                days(first, of),
                new Orders(
                        all.metrics().orders().setScale(0, RoundingMode.HALF_UP).longValueExact(),
                        all.metrics().revenue()),
                apart);
    }

    private static Optional<GroupTotal> group(List<ChannelFigures> of) {
        Metrics sum = of.stream().map(ChannelFigures::metrics).reduce(Metrics.ZERO, Metrics::plus);
        return of.isEmpty()
                ? Optional.empty()
                : Optional.of(new GroupTotal(of.size(), sum, Optional.of(intervals(sum, 0.1))));
    }

    /** Half of everything on the first day, the rest on the last; or all of it on all days, in waves. */
    private SortedMap<ChannelDay, Metrics> days(LocalDate first, SortedMap<String, ChannelFigures> of) {
        SortedMap<ChannelDay, Metrics> rows = new TreeMap<>();
        of.forEach((name, figures) -> {
            Metrics all = figures.metrics();
            if (everyDay) {
                for (int day = 0; day < days; day++) {
                    rows.put(new ChannelDay(name, first.plusDays(day)), times(all, wave(name.length(), day)));
                }
            } else {
                Metrics half = times(all, HALF);
                rows.put(new ChannelDay(name, first), half);
                rows.merge(new ChannelDay(name, first.plusDays(days - 1L)), half, Metrics::plus);
            }
        });
        return rows;
    }

    private static Metrics times(Metrics all, BigDecimal part) {
        return new Metrics(
                all.cost().multiply(part),
                all.orders().multiply(part),
                all.revenue().multiply(part),
                all.costed());
    }

    /** The part of a day, so that all days of a period of even length have nearly all. */
    private BigDecimal wave(int seed, int day) {
        double part = (1 + Math.sin(seed + day * 2.3) * (seed % 5) / 5.0) / days;
        return BigDecimal.valueOf(part).setScale(9, RoundingMode.HALF_UP);
    }

    private Reconciliation checks(Period period) {
        BigDecimal revenue = period.attributed().revenue();
        BigDecimal cost = period.all().metrics().cost();
        return new Reconciliation(
                new Reconciliation.Credit(
                        period.attributed().conversions(), unattributed.conversions(), List.of(), 0, List.of(), 0),
                new Reconciliation.Revenue(
                        revenue.add(unattributed.revenue()),
                        revenue,
                        unattributed.revenue(),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        new ArrayList<>()),
                new Reconciliation.Cost(
                        cost,
                        cost,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        List.of(),
                        Reconciliation.BelowZero.NONE,
                        Optional.empty()));
    }
}

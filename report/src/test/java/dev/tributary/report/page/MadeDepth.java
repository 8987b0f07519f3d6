package dev.tributary.report.page;

import dev.tributary.core.figures.ChannelRoles;
import dev.tributary.core.figures.GroupFigure;
import dev.tributary.core.figures.LagFigure;
import dev.tributary.core.figures.LagSpread;
import dev.tributary.core.figures.Lags;
import dev.tributary.core.figures.LengthFigure;
import dev.tributary.core.figures.Orders;
import dev.tributary.core.figures.PathFigure;
import dev.tributary.core.figures.PathFigures;
import dev.tributary.core.report.Metrics;
import dev.tributary.models.compare.ChannelComparison;
import dev.tributary.models.compare.Comparison;
import dev.tributary.models.compare.ModelMetrics;
import dev.tributary.pipeline.page.Depth;
import dev.tributary.pipeline.page.PathSteps;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Figures by model and by path, made by hand. */
public final class MadeDepth {
    private final SortedMap<String, Map<String, ModelMetrics>> models = new TreeMap<>();
    private final List<LagFigure> lags = new ArrayList<>();

    /** Sets a channel's orders by a model. */
    public MadeDepth orders(String channel, String model, String orders) {
        models.computeIfAbsent(channel, name -> new HashMap<>())
                .put(
                        model,
                        new ModelMetrics(
                                new Metrics(BigDecimal.TEN, new BigDecimal(orders), BigDecimal.TEN), Optional.empty()));
        return this;
    }

    /** Adds orders some days after the first touch, in ascending order of days. */
    public MadeDepth after(long days, long orders) {
        lags.add(new LagFigure(days, new Orders(orders, BigDecimal.valueOf(orders))));
        return this;
    }

    public Depth made() {
        Orders all = lags.stream().map(LagFigure::orders).reduce(Orders.NONE, Orders::plus);
        boolean any = all.conversions() > 0;
        return new Depth.Known(
                new Comparison(
                        models.values().stream()
                                .findFirst()
                                .map(one -> one.keySet().stream().sorted().toList())
                                .orElse(List.of()),
                        models.entrySet().stream()
                                .map(channel ->
                                        new ChannelComparison(channel.getKey(), BigDecimal.TEN, channel.getValue()))
                                .toList()),
                new PathFigures(
                        new PathFigures.Totals(all, Orders.NONE, 0),
                        any ? List.of(new PathFigure(List.of("A"), all, 0)) : List.of(),
                        any ? List.of(new LengthFigure(1, all)) : List.of(),
                        new Lags(lags, any ? Optional.of(spread()) : Optional.empty()),
                        any ? List.of(new ChannelRoles("A", all, Orders.NONE, all, all)) : List.of(),
                        any ? List.of(new GroupFigure("new", all, all.conversions(), all.conversions())) : List.of(),
                        List.of()),
                new PathSteps(List.of()));
    }

    private static LagSpread spread() {
        return new LagSpread(new BigDecimal("0.5"), new BigDecimal("2.94"), new BigDecimal("6"), new BigDecimal("3"));
    }
}

package dev.tributary.report.page.models;

import dev.tributary.models.compare.ChannelComparison;
import dev.tributary.models.compare.Comparison;
import dev.tributary.models.compare.Range;
import dev.tributary.report.page.chart.Mark;
import dev.tributary.report.page.chart.Plot;
import dev.tributary.report.page.chart.Scale;
import dev.tributary.report.page.text.ModelWords;
import dev.tributary.report.page.text.PageText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A channel's orders by each model along one scale: a line from the lowest to the highest, and a mark for each.
 *
 * @param models their labels; those with a symbol of their own are drawn last, above the others
 * @param scale that of all channels
 * @param text formats numbers
 */
record ModelPlots(List<String> models, Scale scale, PageText text) {
    private static final String MIDDLE = "50%";
    private static final double HEIGHT = 15.5;
    private static final String TICK_TOP = "10";
    private static final String TICK_BOTTOM = "21";
    private static final Map<String, String> SYMBOLS =
            Map.of("first", "sy-first", "last", "sy-last", Comparison.IHC, "sy-ihc");
    private static final List<String> ORDER = List.of("first", "last", Comparison.IHC);

    /** Returns whether a model has a symbol of its own. */
    static boolean hasSymbol(String model) {
        return SYMBOLS.containsKey(model);
    }

    Plot of(ChannelComparison channel, Range range) {
        List<Mark> marks = new ArrayList<>(scale.grid());
        marks.add(new Mark.Along("l-grey", at(range.low()), at(range.high()), MIDDLE));
        models.stream()
                .filter(model -> !hasSymbol(model))
                .map(model -> tick(model, channel))
                .forEach(marks::add);
        ORDER.stream()
                .filter(models::contains)
                .map(model -> symbol(model, channel))
                .forEach(marks::add);
        return new Plot(marks);
    }

    private Mark tick(String model, ChannelComparison channel) {
        return new Mark.Upright("s-tick", at(orders(model, channel)), TICK_TOP, TICK_BOTTOM, title(model, channel));
    }

    private Mark symbol(String model, ChannelComparison channel) {
        return new Mark.Symbol(
                SYMBOLS.getOrDefault(model, ""), at(orders(model, channel)), HEIGHT, title(model, channel));
    }

    private Optional<String> title(String model, ChannelComparison channel) {
        return Optional.of(ModelWords.of(model) + ": " + text.number(orders(model, channel), 2));
    }

    private double at(BigDecimal orders) {
        return scale.at(orders.doubleValue());
    }

    private static BigDecimal orders(String model, ChannelComparison channel) {
        return channel.of(model).metrics().orders();
    }
}

package dev.tributary.report.page.models;

import dev.tributary.core.report.Metrics;
import dev.tributary.models.compare.ChannelComparison;
import dev.tributary.models.compare.Comparison;
import dev.tributary.report.csv.Cell;
import dev.tributary.report.page.material.CsvLink;
import dev.tributary.report.page.text.ModelWords;
import dev.tributary.report.page.text.PageText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The orders of all channels by all models.
 *
 * @param heads the models
 * @param channels one row each
 * @param totals the sums of all channels, in the order of the heads
 */
public record ModelsTable(List<String> heads, List<OfChannel> channels, List<String> totals) {
    public ModelsTable {
        heads = List.copyOf(heads);
        channels = List.copyOf(channels);
        totals = List.copyOf(totals);
    }

    /** A channel's orders, in the order of the heads. */
    public record OfChannel(String name, List<String> orders) {
        public OfChannel {
            orders = List.copyOf(orders);
        }
    }

    static ModelsTable of(Comparison comparison, List<ChannelComparison> channels, PageText text) {
        Map<String, Metrics> totals = comparison.totals();
        List<String> models = comparison.models();
        return new ModelsTable(
                models.stream().map(ModelWords::of).toList(),
                channels.stream()
                        .map(channel -> new OfChannel(
                                channel.channel(),
                                models.stream()
                                        .map(model -> channel.of(model).metrics())
                                        .map(metrics -> text.number(metrics.orders(), 2))
                                        .toList()))
                        .toList(),
                models.stream()
                        .map(model -> totals.getOrDefault(model, Metrics.ZERO))
                        .map(metrics -> text.number(metrics.orders(), 2))
                        .toList());
    }

    static CsvLink csv(Comparison comparison, List<ChannelComparison> channels) {
        List<String> header = new ArrayList<>(List.of("channel_name"));
        header.addAll(comparison.models());
        return CsvLink.of(
                "models.csv",
                "Download as CSV",
                header,
                channels.stream()
                        .map(channel -> Stream.concat(
                                        Stream.of(Cell.text(channel.channel())),
                                        comparison.models().stream()
                                                .map(model -> Cell.number(channel.of(model)
                                                        .metrics()
                                                        .orders())))
                                .toList())
                        .toList());
    }
}

package dev.tributary.report.page.channels;

import dev.tributary.models.compare.Intervals;
import dev.tributary.models.interval.Interval;
import dev.tributary.report.csv.Cell;
import dev.tributary.report.page.material.CsvLink;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.material.PageChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The table of channels as a CSV file in the page. */
final class ChannelsCsv {
    private static final List<String> HEADER = List.of(
            "channel_name",
            "cost",
            "orders",
            "orders_low",
            "orders_high",
            "revenue",
            "revenue_low",
            "revenue_high",
            "CPO",
            "cpo_low",
            "cpo_high",
            "ROAS",
            "roas_low",
            "roas_high");

    private ChannelsCsv() {}

    static CsvLink of(Material material) {
        return CsvLink.of(
                "channels.csv",
                "Download as CSV",
                HEADER,
                material.channels().stream().map(ChannelsCsv::row).toList());
    }

    private static List<String> row(PageChannel channel) {
        List<String> row = new ArrayList<>();
        row.add(Cell.text(channel.name()));
        row.add(channel.metrics().costed() ? Cell.number(channel.metrics().cost()) : "");
        row.add(Cell.number(channel.metrics().orders()));
        bounds(row, channel, Intervals::orders);
        row.add(Cell.number(channel.metrics().revenue()));
        bounds(row, channel, Intervals::revenue);
        row.add(Cell.number(channel.metrics().cpo()));
        bounds(row, channel, Intervals::cpo);
        row.add(Cell.number(channel.metrics().roas()));
        bounds(row, channel, Intervals::roas);
        return row;
    }

    private static void bounds(List<String> row, PageChannel channel, Function<Intervals, Interval> which) {
        Optional<Interval> interval = channel.intervals().map(which);
        row.add(interval.map(bounds -> bound(bounds.low())).orElse(""));
        row.add(interval.map(bounds -> bound(bounds.high())).orElse(""));
    }

    private static String bound(double bound) {
        return Double.isFinite(bound) ? Cell.figure(bound) : "";
    }
}

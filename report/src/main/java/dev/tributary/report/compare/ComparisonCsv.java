package dev.tributary.report.compare;

import dev.tributary.core.report.Metrics;
import dev.tributary.models.compare.ChannelComparison;
import dev.tributary.models.compare.Comparison;
import dev.tributary.models.compare.Intervals;
import dev.tributary.models.compare.Measure;
import dev.tributary.models.compare.ModelMetrics;
import dev.tributary.models.interval.Interval;
import dev.tributary.report.csv.Cell;
import dev.tributary.report.csv.CsvFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A comparison of models as CSV, one row for each channel and model: {@code
 * channel_name,model,cost,orders,revenue,CPO,ROAS}; with intervals, {@code _low} and {@code _high} of each of the last
 * four. A cell is empty if there is no figure.
 */
public final class ComparisonCsv {
    private static final List<String> HEADER =
            List.of("channel_name", "model", "cost", "orders", "revenue", "CPO", "ROAS");

    private ComparisonCsv() {}

    /** Writes the file, replacing an existing one. */
    public static void write(Comparison comparison, boolean intervals, Path file) {
        List<String> header = new ArrayList<>(HEADER);
        if (intervals) {
            Stream.of(Measure.values()).map(ComparisonCsv::name).forEach(name -> {
                header.add(name + "_low");
                header.add(name + "_high");
            });
        }
        CsvFile.write(
                file,
                header,
                comparison.channels().stream()
                        .flatMap(channel ->
                                comparison.models().stream().map(model -> cells(channel, model, intervals))));
    }

    private static String name(Measure measure) {
        return measure.label().toLowerCase(Locale.ROOT);
    }

    private static List<String> cells(ChannelComparison channel, String model, boolean intervals) {
        ModelMetrics of = channel.of(model);
        Metrics metrics = of.metrics();
        List<String> cells = new ArrayList<>(List.of(
                Cell.text(channel.channel()),
                model,
                Cell.number(metrics.cost()),
                Cell.number(metrics.orders()),
                Cell.number(metrics.revenue()),
                Cell.number(metrics.cpo()),
                Cell.number(metrics.roas())));
        if (intervals) {
            for (Measure measure : Measure.values()) {
                cells.addAll(of.intervals().map(known -> bounds(known, measure)).orElse(List.of("", "")));
            }
        }
        return cells;
    }

    private static List<String> bounds(Intervals known, Measure measure) {
        Interval interval = known.of(measure);
        return List.of(bound(interval.low()), bound(interval.high()));
    }

    /** Empty if there is no bound. */
    private static String bound(double bound) {
        return Double.isFinite(bound) ? Cell.figure(bound) : "";
    }
}

package dev.tributary.report.page.times;

import dev.tributary.core.figures.LagSpread;
import dev.tributary.core.figures.Orders;
import dev.tributary.core.figures.PathFigures;
import dev.tributary.report.figures.PathLengthsCsv;
import dev.tributary.report.figures.TimeLagsCsv;
import dev.tributary.report.page.material.CsvLink;
import dev.tributary.report.page.text.PageText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Makes the two histograms of the section. */
final class Distributions {
    private static final long LONGEST = 12;
    private static final long LAST_DAY = 29;
    private static final long LISTED = 60;
    private static final int WEEK = 7;
    private static final int FEW_BARS = 8;

    /** Two lines that are nearer than this have names that touch. */
    private static final double NEAR = 7;

    private final PathFigures figures;
    private final PageText text;

    Distributions(PathFigures figures, PageText text) {
        this.figures = figures;
        this.text = text;
    }

    TimesSection.Distribution lengths(Counted lengths) {
        BigDecimal mean = BigDecimal.valueOf(lengths.sum())
                .divide(BigDecimal.valueOf(figures.attributed().conversions()), MathContext.DECIMAL64);
        List<Counted.Bin> bins = lengths.bins(1, LONGEST);
        return new TimesSection.Distribution(
                "median " + text.count(lengths.median()) + ", mean " + text.number(mean, 1) + "; share of orders",
                new Histogram(bars(bins, "session", "sessions", at -> true), List.of()).plot(text),
                rows(lengths),
                CsvLink.of(
                        "path_lengths.csv",
                        "Download as CSV",
                        PathLengthsCsv.HEADER,
                        figures.lengths().stream()
                                .map(length -> PathLengthsCsv.cells(length, figures.attributed()))
                                .toList()));
    }

    TimesSection.Distribution lags(Counted lags) {
        List<Counted.Bin> bins = lags.bins(0, LAST_DAY);
        int last = bins.size() - 1;
        IntPredicate labelled = at -> bins.size() <= FEW_BARS || at == last || (at % WEEK == 0 && at < last - 1);
        return new TimesSection.Distribution(
                figures.lags().spread().map(this::spread).orElse("") + "share of orders",
                new Histogram(bars(bins, "day", "days", labelled), lines(bins)).plot(text),
                rows(lags),
                CsvLink.of(
                        "time_lags.csv",
                        "Download as CSV",
                        TimeLagsCsv.HEADER,
                        figures.lags().days().stream()
                                .map(lag -> TimeLagsCsv.cells(lag, figures.attributed()))
                                .toList()));
    }

    private String spread(LagSpread spread) {
        return "median " + text.number(spread.median(), 1) + ", three quarters within "
                + text.number(spread.upperQuartile(), 1) + ", mean " + text.number(spread.mean(), 1) + "; ";
    }

    /** Lines at places that have a bar of their own. */
    private List<Histogram.Place> lines(List<Counted.Bin> bins) {
        Optional<LagSpread> spread = figures.lags().spread();
        List<Histogram.Place> lines = new ArrayList<>();
        if (bins.size() >= FEW_BARS && spread.isPresent()) {
            double median = spread.get().median().doubleValue();
            double upper = spread.get().upperQuartile().doubleValue();
            if (median <= LAST_DAY) {
                lines.add(new Histogram.Place(
                        median, "median " + text.number(spread.get().median(), 1)));
            }
            if (upper <= LAST_DAY && upper - median >= NEAR) {
                lines.add(new Histogram.Place(
                        upper, "three quarters " + text.number(spread.get().upperQuartile(), 1)));
            }
        }
        return lines;
    }

    private List<Histogram.Upright> bars(List<Counted.Bin> bins, String one, String many, IntPredicate labelled) {
        List<Histogram.Upright> bars = new ArrayList<>();
        for (int at = 0; at < bins.size(); at++) {
            Counted.Bin bin = bins.get(at);
            String label = bin.label(text.count(bin.number()));
            long orders = bin.orders().conversions();
            bars.add(new Histogram.Upright(
                    labelled.test(at) ? label : "",
                    share(bin.orders()),
                    label + " " + (label.equals("1") ? one : many) + ": " + text.count(orders)
                            + (orders == 1 ? " order, " : " orders, ") + text.percent(share(bin.orders()), 1)));
        }
        return bars;
    }

    private List<TimesSection.TimeRow> rows(Counted counted) {
        return counted.listed(LISTED).stream()
                .map(bin -> new TimesSection.TimeRow(
                        bin.label(text.count(bin.number())),
                        text.count(bin.orders().conversions()),
                        text.money(bin.orders().revenue()),
                        text.percent(share(bin.orders()), 1)))
                .toList();
    }

    private BigDecimal share(Orders orders) {
        return orders.shareOf(figures.attributed()).orElse(BigDecimal.ZERO);
    }
}

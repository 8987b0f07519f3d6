package dev.tributary.report.page.times;

import dev.tributary.core.figures.Orders;
import dev.tributary.core.figures.PathFigures;
import dev.tributary.report.page.chart.Plot;
import dev.tributary.report.page.material.CsvLink;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.text.Amount;
import dev.tributary.report.page.text.PageText;
import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * Lengths and times: how many sessions and how many days an order takes.
 *
 * @param lede what a shorter look-back would miss
 * @param lengths orders by their number of sessions
 * @param lags orders by the days since the first session
 */
public record TimesSection(String lede, Distribution lengths, Distribution lags) {
    private static final long WEEK = 7;
    private static final long MONTH = 30;

    /**
     * A histogram and its figures.
     *
     * @param spread median and mean
     * @param rows the figures; those of large numbers together
     * @param csv all figures
     */
    public record Distribution(String spread, Plot plot, List<TimeRow> rows, CsvLink csv) {
        public Distribution {
            rows = List.copyOf(rows);
        }
    }

    /** The orders of one number of sessions or days. */
    public record TimeRow(String number, String orders, Amount revenue, String share) {}

    /** Returns the section; empty without an order. */
    public static Optional<TimesSection> of(PathFigures figures, Material material) {
        if (figures.attributed().conversions() == 0) {
            return Optional.empty();
        }
        NavigableMap<Long, Orders> lengths = Counted.empty();
        figures.lengths().forEach(length -> lengths.put((long) length.touches(), length.orders()));
        NavigableMap<Long, Orders> lags = Counted.empty();
        figures.lags().days().forEach(lag -> lags.put(lag.days(), lag.orders()));
        Distributions distributions = new Distributions(figures, material.text());
        return Optional.of(new TimesSection(
                lede(new Counted(lags), figures.attributed(), material.text()),
                distributions.lengths(new Counted(lengths)),
                distributions.lags(new Counted(lags))));
    }

    private static String lede(Counted lags, Orders all, PageText text) {
        long days = lags.largest() + 1;
        return days <= WEEK
                ? "No order came later than " + (days == 1 ? "a day" : text.count(days) + " days")
                        + " after the first session."
                : "A look-back of " + WEEK + " days would miss the first touch of "
                        + missed(lags, WEEK, all, text) + " of the orders, one of " + MONTH + " days that of "
                        + missed(lags, MONTH, all, text) + ".";
    }

    private static String missed(Counted lags, long days, Orders all, PageText text) {
        return text.percent(lags.from(days).shareOf(all).orElse(BigDecimal.ZERO), 0);
    }
}

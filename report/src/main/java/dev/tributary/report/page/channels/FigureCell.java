package dev.tributary.report.page.channels;

import dev.tributary.core.report.Metrics;
import dev.tributary.models.interval.Interval;
import dev.tributary.report.csv.Cell;
import dev.tributary.report.page.text.Amount;
import dev.tributary.report.page.text.PageText;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/**
 * A figure with its interval.
 *
 * @param value what its column is sorted by; empty without a figure, which comes last
 * @param amount the figure
 * @param interval empty if there is none
 */
public record FigureCell(String value, Amount amount, String interval) {
    /** Nothing to show. */
    static final FigureCell EMPTY = new FigureCell("", new Amount("", ""), "");

    /** Returns a sum of money. */
    static FigureCell money(BigDecimal sum, Optional<Interval> interval, PageText text) {
        return new FigureCell(Cell.number(sum), text.money(sum), range(interval, text::wholeRange));
    }

    /** Returns the spend; it is not known, rather than 0, if the source has no costs. */
    static FigureCell spend(Metrics metrics, PageText text) {
        return metrics.costed()
                ? money(metrics.cost(), Optional.empty(), text)
                : new FigureCell("", new Amount(PageText.NONE, ""), "");
    }

    /** Returns a number of orders, which may be a fraction. */
    static FigureCell orders(BigDecimal orders, Optional<Interval> interval, PageText text) {
        return money(orders, interval, text);
    }

    /** Returns a ratio, which may be undefined. */
    static FigureCell ratio(Optional<BigDecimal> ratio, Optional<Interval> interval, PageText text) {
        return ratio.map(figure -> new FigureCell(
                        Cell.number(figure), new Amount(text.ratio(figure), ""), range(interval, text::range)))
                .orElse(new FigureCell("", new Amount(PageText.NONE, ""), ""));
    }

    private static String range(Optional<Interval> interval, Function<Interval, String> format) {
        return interval.map(format).orElse("");
    }

    /** Returns whether there is nothing to show. */
    public boolean empty() {
        return amount.whole().isEmpty();
    }
}

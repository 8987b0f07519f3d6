package dev.tributary.report.page.heads;

import dev.tributary.core.report.Metrics;
import dev.tributary.models.compare.Intervals;
import dev.tributary.models.interval.Interval;
import dev.tributary.pipeline.page.Change;
import dev.tributary.pipeline.page.Changes;
import dev.tributary.pipeline.page.Earlier;
import dev.tributary.report.page.days.SpanSums;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.text.Amount;
import dev.tributary.report.page.text.Arrow;
import dev.tributary.report.page.text.PageText;
import dev.tributary.report.page.text.Sentence;
import dev.tributary.report.page.text.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes the five figures of all channels together. */
final class HeadFigures {
    private static final String REVENUE_STYLE = "b-rev";
    private static final String SPEND_STYLE = "b-sp";

    private final Material material;
    private final PageText text;
    private final SpanSums sums;
    private final HeadBars bars;
    private final Metrics all;

    HeadFigures(Material material, SpanSums sums) {
        this.material = material;
        this.text = material.text();
        this.sums = sums;
        this.bars = new HeadBars(sums.spans(), material.dates());
        this.all = material.period().all().metrics();
    }

    HeadFigure orders() {
        Function<BigDecimal, String> whole = figure -> text.number(figure, 0);
        return new HeadFigure(
                Term.ORDERS,
                "Orders, attributed",
                new Amount(text.count(material.period().attributed().conversions()), ""),
                bars.of(
                        REVENUE_STYLE,
                        perDay(Metrics::orders),
                        figure -> text.number(figure, sums.spans().single() ? 0 : 2)),
                List.of(interval(Intervals::orders, text::wholeRange), moved(Changes::orders, whole)));
    }

    HeadFigure revenue() {
        return new HeadFigure(
                Term.REVENUE,
                "Attributed revenue",
                text.money(all.revenue()),
                bars.of(REVENUE_STYLE, perDay(Metrics::revenue), figure -> text.number(figure, 2)),
                List.of(
                        interval(Intervals::revenue, text::wholeRange),
                        moved(Changes::revenue, figure -> text.number(figure, 0))));
    }

    HeadFigure spend() {
        return new HeadFigure(
                Term.SPEND,
                "Spend",
                all.costed() ? text.money(all.cost()) : new Amount(PageText.NONE, ""),
                all.costed()
                        ? bars.of(SPEND_STYLE, perDay(Metrics::cost), figure -> text.number(figure, 2))
                        : bars.of(SPEND_STYLE, List.of(), text::ratio),
                all.costed()
                        ? List.of(moved(Changes::cost, figure -> text.number(figure, 0)))
                        : List.of(Sentence.of("no cost in the source")));
    }

    HeadFigure cpo() {
        return new HeadFigure(
                Term.CPO,
                "CPO",
                ratio(all.cpo()),
                bars.of(SPEND_STYLE, sums.all().stream().map(Metrics::cpo).toList(), text::ratio),
                List.of(
                        interval(Intervals::cpo, text::range),
                        changed(Changes::cpo),
                        all.cpo().isPresent() ? paid(Metrics::cpo) : undefined("no order to divide by")));
    }

    HeadFigure roas() {
        return new HeadFigure(
                Term.ROAS,
                "ROAS",
                ratio(all.roas()),
                bars.of(REVENUE_STYLE, sums.all().stream().map(Metrics::roas).toList(), text::ratio),
                List.of(
                        interval(Intervals::roas, text::range),
                        changed(Changes::roas),
                        all.roas().isPresent() ? paid(Metrics::roas) : undefined("nothing was spent")));
    }

    private List<Optional<BigDecimal>> perDay(Function<Metrics, BigDecimal> sum) {
        List<Optional<BigDecimal>> means = new ArrayList<>();
        for (int i = 0; i < sums.all().size(); i++) {
            means.add(Optional.of(
                    sums.spans().spans().get(i).perDay(sum.apply(sums.all().get(i)))));
        }
        return means;
    }

    private Amount ratio(Optional<BigDecimal> ratio) {
        return new Amount(ratio.map(text::ratio).orElse(PageText.NONE), "");
    }

    private Sentence undefined(String why) {
        return Sentence.of(all.costed() ? why : "no cost in the source");
    }

    private Sentence interval(Function<Intervals, Interval> which, Function<Interval, String> format) {
        return material.period()
                .all()
                .intervals()
                .map(which)
                .map(format)
                .filter(range -> !range.isEmpty())
                .map(range -> Sentence.of("95" + PageText.NARROW + "%: " + range))
                .orElse(Sentence.NONE);
    }

    private Sentence moved(Function<Changes, Change> which, Function<BigDecimal, String> format) {
        return material.earlier()
                .map(Earlier.Known::all)
                .map(which)
                .map(change -> moved(change, format))
                .orElse(Sentence.NONE);
    }

    private Sentence changed(Function<Changes, Optional<Change>> which) {
        return material.earlier()
                .map(Earlier.Known::all)
                .flatMap(which)
                .map(change -> moved(change, text::ratio))
                .orElse(Sentence.NONE);
    }

    private Sentence moved(Change change, Function<BigDecimal, String> format) {
        String from = "from " + format.apply(change.before());
        return Arrow.of(change, text)
                .map(arrow -> Sentence.NONE.moved(arrow).text(" " + from))
                .orElseGet(() -> Sentence.of(from));
    }

    /** Of paid channels alone, unless these are all channels. */
    private Sentence paid(Function<Metrics, Optional<BigDecimal>> ratio) {
        return material.period()
                .paid()
                .filter(paid -> material.period().unpaid().isPresent())
                .flatMap(paid -> ratio.apply(paid.metrics()))
                .map(figure -> Sentence.NONE.strong(text.ratio(figure)).text(" on paid channels alone"))
                .orElse(Sentence.NONE);
    }
}

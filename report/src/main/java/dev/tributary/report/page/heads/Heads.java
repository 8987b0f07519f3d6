package dev.tributary.report.page.heads;

import dev.tributary.pipeline.page.Earlier;
import dev.tributary.pipeline.page.Period;
import dev.tributary.report.page.days.DaySpans;
import dev.tributary.report.page.days.SpanSums;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.text.Sentence;
import dev.tributary.report.page.text.Term;
import java.util.List;

/**
 * The head of a page: how did it go?
 *
 * @param figures orders, revenue, spend, cost per order and return
 * @param below what the bars and arrows are
 */
public record Heads(List<HeadFigure> figures, Sentence below) {
    public Heads {
        figures = List.copyOf(figures);
    }

    /** Writes the head. */
    public static Heads of(Material material, SpanSums sums) {
        HeadFigures figures = new HeadFigures(material, sums);
        return new Heads(
                List.of(figures.orders(), figures.revenue(), figures.spend(), figures.cpo(), figures.roas()),
                bars(material, sums.spans()).then(arrows(material)));
    }

    private static Sentence bars(Material material, DaySpans spans) {
        Period period = material.period();
        String days = period.length() == 1
                ? material.day(period.first())
                : material.day(period.first()) + " to " + material.day(period.last());
        return Sentence.of(
                spans.single()
                        ? "Bars: one per day, " + days + ". "
                        : "Bars: a day’s mean of every " + spans.length() + " days, counted back from the last, " + days
                                + ". ");
    }

    private static Sentence arrows(Material material) {
        if (material.page().earlier() instanceof Earlier.None none) {
            return Sentence.of(none.why());
        }
        return Sentence.of("▲▼ changed by ")
                .term(Term.CHANCE, "more than chance")
                .text(" since " + material.earlierSpan().orElseThrow() + ", △▽ within it.");
    }
}

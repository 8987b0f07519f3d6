package dev.tributary.report.page.channels;

import dev.tributary.core.figures.Orders;
import dev.tributary.core.report.Metrics;
import dev.tributary.models.compare.Intervals;
import dev.tributary.pipeline.page.Changes;
import dev.tributary.pipeline.page.Earlier;
import dev.tributary.pipeline.page.GroupTotal;
import dev.tributary.pipeline.page.Period;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.text.Amount;
import dev.tributary.report.page.text.PageText;
import dev.tributary.report.page.text.Sentence;
import dev.tributary.report.page.text.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the rows below the channels: their sums, and the conversions that no channel is credited for. */
final class ClosingLines {
    private final Material material;
    private final PageText text;

    ClosingLines(Material material) {
        this.material = material;
        this.text = material.text();
    }

    List<ClosingLine> all() {
        Period period = material.period();
        List<ClosingLine> lines = new ArrayList<>();
        if (period.paid().isPresent() && period.unpaid().isPresent()) {
            lines.add(sum(
                    "strong",
                    "Paid channels",
                    period.paid().get(),
                    material.earlier().map(Earlier.Known::paid)));
            lines.add(sum("", "Little or no spend", period.unpaid().get(), Optional.empty()));
        }
        lines.add(sum(
                "strong total", "All channels", period.all(), material.earlier().map(Earlier.Known::all)));
        lines.add(
                counted(Sentence.NONE.term(Term.WITHOUT_SESSION, Term.WITHOUT_SESSION.label()), period.unattributed()));
        lines.add(counted(
                Sentence.of("All usable conversions"), period.attributed().plus(period.unattributed())));
        return lines;
    }

    private ClosingLine sum(String style, String head, GroupTotal total, Optional<Changes> changes) {
        Metrics metrics = total.metrics();
        Optional<Intervals> intervals = total.intervals();
        return new ClosingLine(
                style,
                Sentence.of(head),
                FigureCell.spend(metrics, text),
                FigureCell.orders(metrics.orders(), intervals.map(Intervals::orders), text),
                FigureCell.money(metrics.revenue(), intervals.map(Intervals::revenue), text),
                new ClosingLine.Ratios(
                        FigureCell.ratio(metrics.cpo(), intervals.map(Intervals::cpo), text),
                        FigureCell.ratio(metrics.roas(), intervals.map(Intervals::roas), text)),
                changes.map(moved -> MoveCell.of(moved.roas(), text)));
    }

    private ClosingLine counted(Sentence head, Orders orders) {
        return new ClosingLine(
                "plain",
                head,
                FigureCell.EMPTY,
                new FigureCell("", new Amount(text.count(orders.conversions()), ""), ""),
                FigureCell.money(orders.revenue(), Optional.empty(), text),
                ClosingLine.Ratios.NONE,
                Optional.empty());
    }
}

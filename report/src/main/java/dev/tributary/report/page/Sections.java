package dev.tributary.report.page;

import dev.tributary.report.page.channels.ChannelSection;
import dev.tributary.report.page.cost.CostSection;
import dev.tributary.report.page.days.SpanSums;
import dev.tributary.report.page.heads.Heads;
import dev.tributary.report.page.look.WorthLooking;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.overtime.OverTime;
import dev.tributary.report.page.text.Term;
import java.util.List;

/**
 * What the sections of a page show, in their order.
 *
 * @param heads the five figures
 * @param look what is worth looking at
 * @param channels the table of channels
 * @param cost cost and return
 * @param days revenue and spend over time
 * @param terms the defined words
 */
public record Sections(
        Heads heads, WorthLooking look, ChannelSection channels, CostSection cost, OverTime days, List<Term> terms) {
    public Sections {
        terms = List.copyOf(terms);
    }

    static Sections of(Material material) {
        SpanSums sums = SpanSums.of(material.period());
        return new Sections(
                Heads.of(material, sums),
                WorthLooking.of(material),
                ChannelSection.of(material),
                CostSection.of(material),
                OverTime.of(material, sums),
                List.of(Term.values()));
    }
}

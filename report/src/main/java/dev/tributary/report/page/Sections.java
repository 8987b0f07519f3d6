package dev.tributary.report.page;

import dev.tributary.report.page.channels.ChannelSection;
import dev.tributary.report.page.checks.ChecksSection;
import dev.tributary.report.page.cost.CostSection;
import dev.tributary.report.page.days.SpanSums;
import dev.tributary.report.page.deep.DeepSections;
import dev.tributary.report.page.frame.Frame;
import dev.tributary.report.page.heads.Heads;
import dev.tributary.report.page.journeys.JourneysSection;
import dev.tributary.report.page.look.WorthLooking;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.overtime.OverTime;
import dev.tributary.report.page.roles.RolesSection;
import dev.tributary.report.page.run.RunSection;
import dev.tributary.report.page.text.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the sections of a page show, in their order. One without anything to show is empty.
 *
 * @param heads the five figures
 * @param look what is worth looking at
 * @param channels the table of channels
 * @param cost cost and return
 * @param days revenue and spend over time
 * @param roles who begins, who closes
 * @param deep what needs all journeys at once
 * @param journeys some journeys with their reasons
 * @param checks whether the report adds up
 * @param run how it was made
 * @param terms the defined words
 */
// More than 7: one value per section of the page.
public record Sections(
        Heads heads,
        WorthLooking look,
        ChannelSection channels,
        CostSection cost,
        OverTime days,
        Optional<RolesSection> roles,
        DeepSections deep,
        Optional<JourneysSection> journeys,
        ChecksSection checks,
        RunSection run,
        List<Term> terms) {
    // More than 7: one value per section of the page.
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
                RolesSection.of(material),
                DeepSections.of(material),
                JourneysSection.of(material),
                ChecksSection.of(material),
                RunSection.of(material),
                List.of(Term.values()));
    }

    /** Returns the links to the sections that are there. */
    List<Frame.Link> links() {
        List<Frame.Link> links = new ArrayList<>(List.of(
                new Frame.Link("channels", "Channels"),
                new Frame.Link("cost", "Cost and return"),
                new Frame.Link("over-time", "Over time")));
        roles.ifPresent(section -> links.add(new Frame.Link("roles", "Roles")));
        links.addAll(deep.links());
        journeys.ifPresent(section -> links.add(new Frame.Link("journeys", "Journeys")));
        links.add(new Frame.Link("checks", "Checks"));
        links.add(new Frame.Link("run", "Run"));
        links.add(new Frame.Link("definitions", "Definitions"));
        return links;
    }
}

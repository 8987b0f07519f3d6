package dev.tributary.report.page.run;

import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.page.PageOrigin;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.text.PageText;
import dev.tributary.store.OriginCount;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * How a page was made: facts, one below the other.
 *
 * @param facts in their order
 */
public record RunSection(List<Fact> facts) {
    public RunSection {
        facts = List.copyOf(facts);
    }

    /**
     * A fact.
     *
     * @param what its label
     * @param lines one or several
     */
    public record Fact(String what, List<String> lines) {
        public Fact {
            lines = List.copyOf(lines);
        }
    }

    /** Returns the section. */
    public static RunSection of(Material material) {
        PageOrigin origin = material.page().origin();
        PageText text = material.text();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("Run", Shown.plain(origin.run().id())));
        facts.add(fact("Program", Shown.plain(origin.run().program())));
        facts.add(fact(
                origin.ofResults() ? "Results" : "Source",
                Shown.plain(origin.source())
                        + (origin.ofResults() ? ", of a source with " : ": ")
                        + rows(origin.rows(), text)));
        facts.add(fact(
                "Window",
                material.period().first() + " to " + material.period().last() + ", "
                        + counted(material.period().length(), "day", "days", text) + ", "
                        + origin.zone().name()));
        facts.add(new Fact("Attributed by", origins(origin, text)));
        facts.add(fact("Credit stands on", "the day of the order (cash)"));
        facts.add(new Fact("Journeys", JourneyWords.of(origin.journeys(), text)));
        facts.add(fact(
                "Intervals",
                origin.seed().isPresent()
                        ? "95 %, bootstrap over users, 1,000 resamples, seed "
                                + origin.seed().getAsLong()
                        : "none: results have no users to draw from"));
        facts.add(fact("Started", moment(origin.run().startedAt(), origin.zone(), material)));
        facts.add(fact(
                "Files",
                origin.ofResults()
                        ? "the table channel_reporting of the results has every day"
                        : "channel_reporting.csv has every day; it lies beside this file if the run wrote one"));
        return new RunSection(facts);
    }

    private static Fact fact(String what, String line) {
        return new Fact(what, List.of(line));
    }

    private static String rows(Facts.RowCounts rows, PageText text) {
        return counted(rows.sessions(), "session", "sessions", text) + ", "
                + counted(rows.conversions(), "conversion", "conversions", text)
                + counted(rows.costs(), "cost", "costs", text)
                + counted(rows.spend(), "row of spend", "rows of spend", text);
    }

    private static String counted(OptionalLong rows, String one, String many, PageText text) {
        return rows.isPresent() ? ", " + counted(rows.getAsLong(), one, many, text) : "";
    }

    private static String counted(long count, String one, String many, PageText text) {
        return text.count(count) + " " + (count == 1 ? one : many);
    }

    private static List<String> origins(PageOrigin origin, PageText text) {
        List<String> lines = new ArrayList<>();
        for (OriginCount count : origin.credit()) {
            lines.add(Shown.whole(
                            count.origin().attributor() + ", " + count.origin().description()) + ": "
                    + counted(count.conversions(), "conversion", "conversions", text));
        }
        return lines.isEmpty() ? List.of("nothing yet") : lines;
    }

    private static String moment(Instant instant, DayZone zone, Material material) {
        ZonedDateTime when = instant.atZone(zone.zone());
        return material.dates().inFull(when.toLocalDate()) + ", "
                + material.dates().time(when.toLocalTime()) + " " + zone.name();
    }
}

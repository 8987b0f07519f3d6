package dev.tributary.report.page.journeys;

import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.attribution.ihc.Explanation;
import dev.tributary.core.attribution.ihc.Phase;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.journey.Journey;
import dev.tributary.pipeline.page.PageJourney;
import dev.tributary.report.page.chart.Mark;
import dev.tributary.report.page.chart.Plot;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.text.PageText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** Makes the rows of one journey. */
final class ExplainedJourney {
    private static final int MOST = 24;
    private static final int SHOWN_OF_ID = 12;
    private static final int MOST_OF_ID = 200;
    private static final double HOUR = 3_600_000;
    private static final double DIFFERS = 5e-7;
    private static final double SHOWN_AS_NOTHING = 0.005;
    private static final double BAR_HEIGHT = 9;

    private final PageJourney journey;
    private final Material material;
    private final PageText text;

    ExplainedJourney(PageJourney journey, Material material) {
        this.journey = journey;
        this.material = material;
        this.text = material.text();
    }

    JourneysSection.Explained shown() {
        Conversion conversion = journey.conversion();
        int sessions = sessions().size();
        int begin = sessions <= MOST ? sessions : MOST / 2;
        int end = sessions <= MOST ? 0 : MOST / 2;
        ZonedDateTime when = at(conversion.millis());
        return new JourneysSection.Explained(
                "Order of " + text.number(revenue(), 2) + " on "
                        + material.dates().inFull(when.toLocalDate()) + ", "
                        + material.dates().time(when.toLocalTime()),
                text.count(sessions)
                        + (sessions == 1 ? " session, " : " sessions in ")
                        + Durations.of((conversion.millis() - sessions().millis(0)) / HOUR, text)
                        + (sessions == 1 ? " before" : ""),
                cut(conversion.id(), SHOWN_OF_ID),
                conversion.id().length() > SHOWN_OF_ID ? cut(conversion.id(), MOST_OF_ID) : "",
                Strip.of(journey, text),
                rows(0, begin),
                leftOut(begin, sessions - end),
                rows(sessions - end, sessions),
                differs());
    }

    private static String cut(String id, int most) {
        return id.codePointCount(0, id.length()) <= most ? id : id.substring(0, id.offsetByCodePoints(0, most)) + "…";
    }

    private Journey sessions() {
        return journey.explanation().journey();
    }

    private BigDecimal revenue() {
        return BigDecimal.valueOf(journey.conversion().revenue());
    }

    private ZonedDateTime at(long millis) {
        return Instant.ofEpochMilli(millis)
                .atZone(material.page().origin().zone().zone());
    }

    private String leftOut(int from, int to) {
        double share = IntStream.range(from, to)
                .mapToDouble(position -> journey.shares().get(position).ihc())
                .sum();
        return from == to
                ? ""
                : text.count(to - from) + " sessions between these, with " + text.percent(share, 1) + " together";
    }

    /** Stored numbers have fewer digits than the engine's. */
    private boolean differs() {
        List<Explanation.SessionStory> stories = journey.explanation().sessions();
        return IntStream.range(0, stories.size())
                .anyMatch(position -> Math.abs(stories.get(position).share().ihc()
                                - journey.shares().get(position).ihc())
                        > DIFFERS);
    }

    private List<JourneysSection.SessionShown> rows(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::row).toList();
    }

    private JourneysSection.SessionShown row(int position) {
        Explanation.SessionStory story = journey.explanation().sessions().get(position);
        SessionShare share = journey.shares().get(position);
        ZonedDateTime when = at(sessions().millis(position));
        return new JourneysSection.SessionShown(
                text.count(position + 1L) + ".",
                sessions().channel(position),
                material.dates().day(when.toLocalDate()) + " "
                        + material.dates().time(when.toLocalTime())
                        + (position == 0 ? "" : ", " + Durations.of(story.hoursSincePrevious(), text) + " later"),
                Plot.of(
                        new Mark.Bar("track", 0, 1, 0, BAR_HEIGHT),
                        new Mark.Bar("b-rev", 0, Math.min(1, Math.max(0, share.ihc())), 0, BAR_HEIGHT)),
                text.percent(share.ihc(), 1) + " · " + text.number(new BigDecimal(share.ihc()).multiply(revenue()), 2),
                part(share.initializer(), Phase.INITIALIZER, story),
                part(share.holder(), Phase.HOLDER, story),
                part(share.closer(), Phase.CLOSER, story));
    }

    private JourneysSection.Part part(double value, Phase phase, Explanation.SessionStory story) {
        return new JourneysSection.Part(
                text.number(value, 2),
                Math.abs(value) < SHOWN_AS_NOTHING,
                String.join("; ", story.reasons().getOrDefault(phase, List.of())));
    }
}

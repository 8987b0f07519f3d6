package dev.tributary.report.page.journeys;

import dev.tributary.core.attribution.ihc.DefaultModel;
import dev.tributary.core.attribution.ihc.Explainer;
import dev.tributary.core.attribution.ihc.Explanation;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.column.IdColumn;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.core.journey.Journey;
import dev.tributary.pipeline.page.PageJourney;
import java.util.stream.IntStream;

/** Explains a journey of as many sessions as a test needs. */
final class LongJourney {
    private static final long HOUR = 3_600_000;

    private LongJourney() {}

    static PageJourney of(int size) {
        IdColumn ids = new IdColumn();
        SessionTableBuilder sessions = new SessionTableBuilder(ids);
        for (int at = 0; at < size; at++) {
            ids.append("s" + at);
            sessions.add(0, at * HOUR, "Email", true, true, false);
        }
        Conversion conversion = new Conversion(0, "long", 0, size * HOUR, 10);
        Explanation explanation = new Explainer(DefaultModel.create(), Redistribution.NONE)
                .explain(new Journey(
                        conversion, sessions.build(1), IntStream.range(0, size).toArray(), 0, size));
        return new PageJourney(
                conversion,
                explanation,
                explanation.sessions().stream()
                        .map(Explanation.SessionStory::share)
                        .toList(),
                PageJourney.Choice.LONGEST);
    }
}

package dev.tributary.pipeline.step;

import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.journey.JourneyOptions;
import dev.tributary.core.journey.Journeys;
import dev.tributary.core.journey.LeftOut;
import dev.tributary.pipeline.summary.JourneyCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What journeys come to, part by part: their number, and the conversions that have none. Not thread-safe. */
public final class JourneyTotals {
    private final JourneyOptions options;
    private final List<Conversion> unattributed = new ArrayList<>();
    private LeftOut leftOut = LeftOut.NONE;
    private long journeys;
    private long sessions;
    private long cut;

    /** @param options what the journeys are built with */
    JourneyTotals(JourneyOptions options) {
        this.options = options;
    }

    /** Counts the journeys of a part. */
    void add(Journeys part) {
        journeys += part.journeys().size();
        sessions += part.sessionCount();
        cut += part.cut();
        leftOut = leftOut.plus(part.leftOut());
        unattributed.addAll(part.unattributed());
        unattributed.sort(Comparator.comparing(Conversion::id, CodePoints::compare));
    }

    /** The conversions of the window without a journey, ordered by id. */
    List<Conversion> unattributed() {
        return unattributed;
    }

    /** As the summary shows it. */
    public JourneyCounts counts() {
        return new JourneyCounts(journeys, sessions, unattributed.size(), cut, options, leftOut);
    }
}

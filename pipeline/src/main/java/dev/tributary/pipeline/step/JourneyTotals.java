package dev.tributary.pipeline.step;

import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.journey.Journeys;
import dev.tributary.core.journey.Unattributed;
import dev.tributary.core.journey.option.JourneyOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The totals of journeys over all parts: their counts, and the conversions without one. Not thread-safe. */
public final class JourneyTotals {
    private static final Comparator<Unattributed> BY_ID =
            Comparator.comparing(one -> one.conversion().id(), CodePoints::compare);

    private final List<Unattributed> unattributed = new ArrayList<>();
    private JourneyCounts counts;

    /** @param options the options they are built with */
    JourneyTotals(JourneyOptions options) {
        this.counts = JourneyCounts.none(options);
    }

    /** Adds the journeys of a part. */
    void add(Journeys part) {
        counts = counts.plus(part);
        unattributed.addAll(part.unattributed());
        unattributed.sort(BY_ID);
    }

    /** Returns the conversions of the window without a journey, each with its reason, ordered by id. */
    List<Unattributed> unattributed() {
        return unattributed;
    }

    /** Returns the same conversions. */
    List<Conversion> withoutJourney() {
        return unattributed.stream().map(Unattributed::conversion).toList();
    }

    /** Returns the counts for the summary. */
    public JourneyCounts counts() {
        return counts;
    }
}

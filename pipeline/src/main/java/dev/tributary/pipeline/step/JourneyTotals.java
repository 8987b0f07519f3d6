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

/** What journeys come to, part by part: their counts, and the conversions that have none. Not thread-safe. */
public final class JourneyTotals {
    private static final Comparator<Unattributed> BY_ID =
            Comparator.comparing(one -> one.conversion().id(), CodePoints::compare);

    private final List<Unattributed> unattributed = new ArrayList<>();
    private JourneyCounts counts;

    /** @param options what the journeys are built with */
    JourneyTotals(JourneyOptions options) {
        this.counts = JourneyCounts.none(options);
    }

    /** Counts the journeys of a part. */
    void add(Journeys part) {
        counts = counts.plus(part);
        unattributed.addAll(part.unattributed());
        unattributed.sort(BY_ID);
    }

    /** The conversions of the window without a journey, each with its reason, ordered by id. */
    List<Unattributed> unattributed() {
        return unattributed;
    }

    /** The same conversions. */
    List<Conversion> withoutJourney() {
        return unattributed.stream().map(Unattributed::conversion).toList();
    }

    /** As the summary shows it. */
    public JourneyCounts counts() {
        return counts;
    }
}

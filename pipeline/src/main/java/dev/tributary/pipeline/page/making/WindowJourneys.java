package dev.tributary.pipeline.page.making;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.figures.Orders;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.journey.Journeys;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.number.ExactSum;
import java.util.BitSet;

/** The journeys of a window's conversions, as far as they are needed once all have been seen. Not thread-safe. */
final class WindowJourneys {
    private final PeriodSums sums;
    private final ExactSum revenueWithout = new ExactSum();
    private final BitSet withJourney = new BitSet();
    private JourneyCounts counts;

    WindowJourneys(PeriodSums sums, JourneyOptions options) {
        this.sums = sums;
        this.counts = JourneyCounts.none(options);
    }

    /** Adds the journeys of a part of the users. */
    void add(Journeys journeys) {
        counts = counts.plus(journeys);
        journeys.journeys()
                .forEach(journey -> withJourney.set(journey.conversion().index()));
        journeys.withoutJourney().forEach(conversion -> revenueWithout.add(conversion.revenue()));
    }

    /** Returns the sums of their credit. */
    PeriodSums sums() {
        return sums;
    }

    JourneyCounts counts() {
        return counts;
    }

    /** Returns the conversions without a journey. */
    Orders unattributed() {
        return new Orders(counts.unattributed(), revenueWithout.toDecimal());
    }

    boolean contains(Conversion conversion) {
        return sums.window().contains(conversion);
    }

    /** Returns whether each conversion with a journey is credited completely. */
    boolean coversAll() {
        BitSet missing = (BitSet) withJourney.clone();
        missing.andNot(sums.credited());
        return missing.isEmpty() && sums.isComplete();
    }
}

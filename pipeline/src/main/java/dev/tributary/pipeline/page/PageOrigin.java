package dev.tributary.pipeline.page;

import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.store.OriginCount;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a page is about, and how it was made.
 *
 * @param source the source, or the results that it is made from, as the user named them
 * @param rows how many rows the source has
 * @param zone where days begin and end
 * @param credit the origins of the credit, and their numbers of conversions
 * @param builtIn whether credit is by the built-in model, which was not trained on these data
 * @param journeys the options of journeys
 * @param seed the seed of the resamples; empty for a page made from results alone, which have no users to draw from
 * @param run the run that made it
 */
// More than 7: a list of facts, shown one below the other.
public record PageOrigin(
        String source,
        Facts.RowCounts rows,
        DayZone zone,
        List<OriginCount> credit,
        boolean builtIn,
        JourneyOptions journeys,
        OptionalLong seed,
        Run run) {
    // More than 7: a list of facts, shown one below the other.
    public PageOrigin {
        credit = List.copyOf(credit);
    }

    /** Returns whether it was made from published results alone, so that nothing is known of users. */
    public boolean ofResults() {
        return seed.isEmpty();
    }

    /**
     * The run that made a page.
     *
     * @param id its id
     * @param program name and version
     * @param startedAt by the run's clock
     */
    public record Run(String id, String program, Instant startedAt) {}
}

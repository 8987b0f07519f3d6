package dev.tributary.pipeline.compare;

import dev.tributary.core.journey.JourneyOptions;
import dev.tributary.core.journey.LeftOut;
import dev.tributary.core.type.Selection;
import dev.tributary.models.compare.Comparison;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Models side by side, and what they were made of.
 *
 * @param selection of which conversions it tells
 * @param comparison the figures
 * @param ihc where the credit of the model {@code ihc} comes from, one line; empty where it was not asked
 * @param counts what was attributed, and what was not
 */
public record Compared(Selection selection, Comparison comparison, Optional<String> ihc, Counts counts) {
    /**
     * What was attributed.
     *
     * @param attributed conversions with a journey, which every model shares out
     * @param unattributed conversions of the window without any session before them, or without one that is left
     * @param revenue what the former brought in, in the source's currency
     * @param unattributedRevenue what the latter brought in
     * @param nulls users who did not convert; only a Markov chain looks at them
     * @param setAside rows that could not be used
     * @param options what the journeys were built with
     * @param leftOut the sessions that the options left out before conversions
     */
    public record Counts(
            long attributed,
            long unattributed,
            BigDecimal revenue,
            BigDecimal unattributedRevenue,
            long nulls,
            long setAside,
            JourneyOptions options,
            LeftOut leftOut) {}
}

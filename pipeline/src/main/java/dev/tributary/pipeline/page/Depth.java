package dev.tributary.pipeline.page;

import dev.tributary.core.figures.PathFigures;
import dev.tributary.models.compare.Comparison;

/** Figures that need all journeys at once. */
public sealed interface Depth {
    /**
     * They were computed.
     *
     * @param models all models, as {@code compare} shows them
     * @param paths path figures, as {@code figures} shows them
     * @param steps which channel follows which
     */
    record Known(Comparison models, PathFigures paths, PathSteps steps) implements Depth {}

    /**
     * They were left out.
     *
     * @param why one sentence
     * @param how one sentence that says how to get them
     */
    record LeftOut(String why, String how) implements Depth {}
}

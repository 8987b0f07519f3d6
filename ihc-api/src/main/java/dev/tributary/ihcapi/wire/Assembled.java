package dev.tributary.ihcapi.wire;

import dev.tributary.core.journey.Journey;

/** What the rows of one conversion add up to. */
sealed interface Assembled {
    /** A whole journey. */
    record Whole(Journey journey) implements Assembled {}

    /**
     * Rows that are no journey.
     *
     * @param fault what is wrong, fit to be shown, one sentence
     */
    record Faulty(String conversionId, String fault) implements Assembled {}
}

package dev.tributary.ihcapi.wire;

import dev.tributary.core.journey.Journey;

/** The result of assembling the rows of one conversion. */
sealed interface Assembled {
    /** A whole journey. */
    record Whole(Journey journey) implements Assembled {}

    /**
     * Rows that do not form a journey.
     *
     * @param fault what is wrong, escaped, one sentence
     */
    record Faulty(String conversionId, String fault) implements Assembled {}
}

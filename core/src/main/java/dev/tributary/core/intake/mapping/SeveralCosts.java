package dev.tributary.core.intake.mapping;

/** The meaning of several rows with a cost for the same session. */
public enum SeveralCosts {
    /** A mistake: the highest counts, the others are listed and counted apart. */
    HIGHEST,
    /** Parts of the session's cost: their sum counts. */
    SUM
}

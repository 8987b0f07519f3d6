package dev.tributary.core.intake.mapping;

/** The meaning of several rows with a cost for the same session. */
public enum SeveralCosts {
    /** A mistake: the first counts, the others are listed and counted apart. */
    FIRST,
    /** Parts of the session's cost: their sum counts. */
    SUM
}

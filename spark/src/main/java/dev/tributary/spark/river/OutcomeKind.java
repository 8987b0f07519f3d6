package dev.tributary.spark.river;

/** What an outcome row is. */
public enum OutcomeKind {
    /** Credits of sessions for a conversion: in {@code more}, see {@link UnpackedCredits}. */
    CREDIT,
    /** A conversion without a journey: why stands in {@code reason} and {@code code}. */
    WITHOUT_CREDIT,
    /** A row of the source that was set aside: in {@code more}. */
    SET_ASIDE,
    /** What a task counted: in {@code more}. */
    COUNTED
}

package dev.tributary.core.intake;

/** What becomes of a row of the source that cannot be used as it is. */
public enum Effect {
    /** Nothing of it is used; what it cost or brought in is kept apart, where that can be told. */
    LEFT_OUT,
    /** It says again what another row has said, and is counted once. */
    COUNTED_ONCE,
    /** It happened and is counted, but it is in no journey, or has none. */
    NO_JOURNEY,
    /** It is used, without the name that it should have. */
    NO_NAME,
    /** It is an amount that belongs to no session: kept apart, and in the total. */
    KEPT_APART
}

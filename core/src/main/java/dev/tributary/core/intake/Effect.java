package dev.tributary.core.intake;

/** The effect of a finding on a row of the source. */
public enum Effect {
    /** Nothing of it is used; its cost or revenue is summed separately, if known. */
    LEFT_OUT,
    /** It duplicates another row, and is counted once. */
    COUNTED_ONCE,
    /** It is counted, but it is in no journey, or has none. */
    NO_JOURNEY,
    /** It is used, but without the name. */
    NO_NAME,
    /** It is used, and with it rows that contradict it: all count as one. */
    AS_ONE,
    /** It is an amount without a report row: summed separately, and in the total. */
    KEPT_APART;

    /** Returns whether it is said of a row that is used. */
    public boolean isOfUsedRow() {
        return this == NO_JOURNEY || this == NO_NAME;
    }
}

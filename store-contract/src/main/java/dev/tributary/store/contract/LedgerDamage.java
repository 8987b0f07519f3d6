package dev.tributary.store.contract;

/** Damage that another program, or the disk, may do to what a ledger has stored. */
public enum LedgerDamage {
    /** The shares of an answer are bytes that are no whole number of shares. */
    SHARES_CUT,
    /** The shares of an answer are there and are no numbers. */
    SHARES_NOT_A_NUMBER,
    /** The shares of an answer are without end. */
    SHARES_INFINITE,
    /** The shares of an answer are above 1, by as little as can be. */
    SHARES_ABOVE_ONE,
    /** The shares of an answer are below 0. */
    SHARES_BELOW_ZERO,
    /** The shares of an answer are a text. */
    SHARES_A_TEXT,
    /** The reason of a refusal is no text. */
    REFUSAL_NO_TEXT,
    /** What was sent cannot be unpacked. */
    BODY_NOT_PACKED,
    /** What came cannot be unpacked. */
    ANSWER_NOT_PACKED,
    /** What came is gone. */
    ANSWER_GONE,
    /** The status of an answer is none of HTTP's. */
    STATUS_FOREIGN,
    /** The key of a journey of a request is too short. */
    KEY_CUT
}

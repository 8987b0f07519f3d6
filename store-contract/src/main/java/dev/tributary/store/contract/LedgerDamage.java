package dev.tributary.store.contract;

/** Damage to stored data of a ledger, by another program or the disk. */
public enum LedgerDamage {
    /** The bytes of an answer's shares are not a whole number of shares. */
    SHARES_CUT,
    /** An answer's shares are not numbers. */
    SHARES_NOT_A_NUMBER,
    /** An answer's shares are infinite. */
    SHARES_INFINITE,
    /** An answer's shares are above 1, by as little as possible. */
    SHARES_ABOVE_ONE,
    /** An answer's shares are below 0. */
    SHARES_BELOW_ZERO,
    /** An answer's shares are a text. */
    SHARES_A_TEXT,
    /** The reason of a refusal is not a text. */
    REFUSAL_NO_TEXT,
    /** The request body cannot be decompressed. */
    BODY_NOT_PACKED,
    /** The answer cannot be decompressed. */
    ANSWER_NOT_PACKED,
    /** The answer is missing. */
    ANSWER_GONE,
    /** The status of an answer is not an HTTP status. */
    STATUS_FOREIGN,
    /** The key of a journey of a request is too short. */
    KEY_CUT
}

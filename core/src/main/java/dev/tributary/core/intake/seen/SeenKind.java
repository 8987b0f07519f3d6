package dev.tributary.core.intake.seen;

/** What is counted while a source is read, and what its key is. */
public enum SeenKind {
    /** Usable rows of sessions by the name of their channel in the source, or as a rule made it. */
    CHANNEL,
    /** Usable rows of sessions by their campaign. */
    CAMPAIGN,
    /** Usable rows of conversions by their type. */
    TYPE,
    /** Rows of sessions by the placeholder that stands for their user. */
    UNKNOWN_OF_SESSION,
    /** Conversions by the placeholder that stands for their user. */
    UNKNOWN_OF_CONVERSION,
    /** Times in an hour that clocks pass twice. */
    TIME_TWICE,
    /** Times in an hour that clocks leave out. */
    TIME_NEVER,
    /** Sessions by their tuple, of those whose channel a rule made. */
    TUPLE_TAKEN,
    /** Sessions by their tuple, of those that no rule takes. */
    TUPLE_OPEN,
    /** Sessions whose channel a rule made of a tuple that was not remembered. */
    TAKEN_BEYOND,
    /** Sessions with a tuple that no rule takes and that was not remembered. */
    OPEN_BEYOND,
    /** Rows of sessions whose user was found by an alias. */
    SESSION_BY_ALIAS,
    /** Conversions whose user was found by an alias. */
    CONVERSION_BY_ALIAS,
    /** Conversions whose user was found by their id. */
    CONVERSION_TRACKED,
    /** Other conversions, with a known user of their own. */
    CONVERSION_OWN,
    /** Other conversions, without a known user. */
    CONVERSION_NOBODY
}

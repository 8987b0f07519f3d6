package dev.tributary.core.intake.row;

/** How a row stands to those before it with the same id. */
public enum RowPlace {
    /** It is the first one, as far as is known. */
    NEW,
    /** It says the same as the one that counts; of conversions alone, as further rows of a session are not compared. */
    SAME,
    /** One before it counts. */
    BEHIND,
    /** It counts instead of the one that did. */
    AHEAD,
    /** That is found out later by the sink, which then lists what the row has to be used without, if it counts. */
    OPEN
}

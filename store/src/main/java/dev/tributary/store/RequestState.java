package dev.tributary.store;

/** What became of a request to a metered service. */
public enum RequestState {
    /** It was about to go out when this was written; nothing more is known. */
    SENT,
    /** An answer came and is kept, unread. */
    ANSWERED,
    /** The answer was read, and what it said is kept journey by journey. */
    APPLIED,
    /** It was not computed: it never left, or it was refused as a whole. */
    REFUSED,
    /** No usable answer came. It may have been computed, and so billed. */
    IN_DOUBT
}

package dev.tributary.core.ledger;

/**
 * What became of a request to a metered service. It begins as SENT; an answer makes it ANSWERED; from either it comes into
 * one of the other three, and stays there.
 */
public enum RequestState {
    /** It was about to go out when this was written; nothing more is known. */
    SENT(false),
    /** An answer came and is kept, unread. */
    ANSWERED(false),
    /** The answer was read, and what it said is kept journey by journey. */
    APPLIED(true),
    /** It was not computed: it never left, or it was refused as a whole. */
    REFUSED(true),
    /** No usable answer came. It may have been computed, and so billed. */
    IN_DOUBT(true);

    private final boolean last;

    RequestState(boolean last) {
        this.last = last;
    }

    /** Whether it is settled, and nothing more will become of it. */
    public boolean isFinal() {
        return last;
    }
}

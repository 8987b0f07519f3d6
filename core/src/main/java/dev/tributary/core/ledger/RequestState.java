package dev.tributary.core.ledger;

/**
 * The state of a request to a metered service. It begins as SENT; an answer makes it ANSWERED; from either it changes
 * to one of the other three, which are final.
 */
public enum RequestState {
    /** It was about to be sent when this was recorded; nothing more is known. */
    SENT(false),
    /** An answer was received and stored, but not read. */
    ANSWERED(false),
    /** The answer was read, and its content is stored for each journey. */
    APPLIED(true),
    /** It was not computed: it was not sent, or it was refused as a whole. */
    REFUSED(true),
    /** There was no usable answer. It may have been computed, and so billed. */
    IN_DOUBT(true);

    private final boolean last;

    RequestState(boolean last) {
        this.last = last;
    }

    /** Returns whether the state is final. */
    public boolean isFinal() {
        return last;
    }
}

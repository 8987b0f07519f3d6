package dev.tributary.core.ledger;

/** The state of a journey before anything is sent. */
public enum Standing {
    /** No credit is stored for its conversion, and no answer is known: it is sent. */
    NEW,
    /** Its conversion has credit of another origin, and no answer is known: it is sent. */
    CHANGED,
    /** Its conversion has the credit of exactly this journey. */
    UNCHANGED,
    /** An answer is known and has to be stored as credit; nothing is sent. */
    ANSWERED,
    /** The service has refused exactly this journey before; it is only sent again on request. */
    REFUSED,
    /** It would be sent or stored, but its conversion is in a closed period. */
    FROZEN;

    /** Returns whether it has to be paid for. */
    public boolean sent() {
        return this == NEW || this == CHANGED;
    }
}

package dev.tributary.core.ledger;

/** How a journey stands before anything is sent. */
public enum Standing {
    /** No credit is stored for its conversion, and no answer is known: it is sent. */
    NEW,
    /** Its conversion holds credit that was made of something else, and no answer is known: it is sent. */
    CHANGED,
    /** Its conversion holds the credit that answers this very journey. */
    UNCHANGED,
    /** An answer is known and needs to be stored as credit; nothing is sent. */
    ANSWERED,
    /** The service has refused this very journey before; it is not asked again unless that is wished. */
    REFUSED,
    /** It would be sent or stored, but its conversion lies in a closed period. */
    FROZEN;

    /** Whether it has to be paid for. */
    public boolean sent() {
        return this == NEW || this == CHANGED;
    }
}

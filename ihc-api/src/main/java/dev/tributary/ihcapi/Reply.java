package dev.tributary.ihcapi;

import java.util.Optional;

/** What came of sending one request once. */
public sealed interface Reply {
    /**
     * The service, or something on the way to it, answered.
     *
     * @param status the HTTP status
     * @param retryAfter the header of that name, as it came; a date as seconds from the answer's own date
     * @param location the header of that name, as it came
     * @param body the whole body; unpacked if it came packed
     */
    record Answered(int status, Optional<String> retryAfter, Optional<String> location, Bytes body) implements Reply {}

    /**
     * No whole answer came.
     *
     * @param what what happened, one clause in plain English; never the key
     */
    record Failed(Kind kind, String what) implements Reply {}

    /** How it failed: what a ledger must know is whether the request may have been computed, and so billed. */
    enum Kind {
        /** The request did not leave: no connection. It was not computed. */
        NOT_SENT,
        /** The other side could not prove that it is the service. Nothing was sent, and trying again changes nothing. */
        NOT_TRUSTED,
        /** No whole answer within the deadline. It may have been computed. */
        TIMEOUT,
        /** The connection broke before the answer's end. It may have been computed. */
        BROKEN,
        /** The answer was longer than allowed. It may have been computed. */
        TOO_LARGE,
        /** The answer came packed in a way that is not known or not sound. It may have been computed. */
        UNREADABLE
    }
}

package dev.tributary.ihcapi.client;

import dev.tributary.core.ledger.Payload;
import dev.tributary.ihcapi.ApiKey;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
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
    record Answered(int status, Optional<String> retryAfter, Optional<String> location, Payload body) implements Reply {
        /** A view of the body, to be read. */
        public InputStream stream() {
            return new ByteArrayInputStream(body.toArray());
        }

        @Override
        public Reply withoutKey(ApiKey key, Payload sent) {
            return new Answered(status, retryAfter.map(key::hideIn), location.map(key::hideIn), key.hideIn(body, sent));
        }
    }

    /**
     * No whole answer came.
     *
     * @param what what happened, one clause in plain English; never the key
     */
    record Failed(Kind kind, String what) implements Reply {
        @Override
        public Reply withoutKey(ApiKey key, Payload sent) {
            return this;
        }
    }

    /**
     * The reply with the key taken out of it, should the service have repeated it.
     *
     * @param sent the request's body: what stands in that is data, and stays
     */
    Reply withoutKey(ApiKey key, Payload sent);

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

package dev.tributary.ihcapi.client;

import dev.tributary.core.ledger.Payload;
import dev.tributary.ihcapi.ApiKey;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;

/** The result of sending one request once. */
public sealed interface Reply {
    /**
     * The service, or a proxy or gateway, answered.
     *
     * @param status the HTTP status
     * @param retryAfter the header of that name, unchanged; a date as seconds from the answer's own date
     * @param location the header of that name, unchanged
     * @param body the complete body; decompressed if it was compressed
     */
    record Answered(int status, Optional<String> retryAfter, Optional<String> location, Payload body) implements Reply {
        /** Returns a view of the body for reading. */
        public InputStream stream() {
            return new ByteArrayInputStream(body.toArray());
        }

        @Override
        public Reply withoutKey(ApiKey key, Payload sent) {
            return new Answered(status, retryAfter.map(key::hideIn), location.map(key::hideIn), key.hideIn(body, sent));
        }
    }

    /**
     * There was no complete answer.
     *
     * @param what what happened, one clause; never the key
     */
    record Failed(Kind kind, String what) implements Reply {
        @Override
        public Reply withoutKey(ApiKey key, Payload sent) {
            return this;
        }
    }

    /**
     * Returns the reply with the key removed, if the service has repeated it.
     *
     * @param sent the request's body: text that occurs there is data, and stays
     */
    Reply withoutKey(ApiKey key, Payload sent);

    /** The kind of failure. The ledger has to know whether the request may have been computed, and so billed. */
    enum Kind {
        /** The request was not sent: no connection. It was not computed. */
        NOT_SENT,
        /** The server could not prove its identity. Nothing was sent, and a retry would not help. */
        NOT_TRUSTED,
        /** No complete answer within the deadline. It may have been computed. */
        TIMEOUT,
        /** The connection broke before the answer's end. It may have been computed. */
        BROKEN,
        /** The answer was longer than allowed. It may have been computed. */
        TOO_LARGE,
        /** The answer was compressed in an unknown or invalid way. It may have been computed. */
        UNREADABLE
    }
}

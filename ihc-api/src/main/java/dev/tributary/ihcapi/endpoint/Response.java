package dev.tributary.ihcapi.endpoint;

import dev.tributary.core.ledger.Payload;
import dev.tributary.ihcapi.wire.AnswerWriter;
import java.util.OptionalLong;

/**
 * A response.
 *
 * @param body JSON
 * @param retryAfter after how many seconds the client may try again; absent if it does not apply
 */
record Response(int status, Payload body, OptionalLong retryAfter) {
    static final Response NO_SUCH_PLACE = gateway(403, "Missing Authentication Token");
    static final Response FORBIDDEN = gateway(403, "Forbidden");
    static final Response WRONG_HOST = gateway(421, "Misdirected Request");
    static final Response TOO_LARGE = gateway(413, "Request Too Long");

    /** The response if there is no capacity for the request. */
    static final Response BUSY =
            new Response(503, Payload.copyOf(AnswerWriter.gateway("Service Unavailable")), OptionalLong.of(1));

    /** The response to an internal error, without details, because the client can do nothing about it. */
    static final Response FAILED = service(500, "The request could not be answered because of a fault in the service.");

    static Response of(int status, byte[] body) {
        return new Response(status, Payload.copyOf(body), OptionalLong.empty());
    }

    static Response invalid(String why) {
        return service(400, why);
    }

    static Response throttled(long seconds) {
        Payload body = Payload.copyOf(AnswerWriter.gateway("Too Many Requests"));
        return new Response(429, body, OptionalLong.of(seconds));
    }

    private static Response gateway(int status, String message) {
        return of(status, AnswerWriter.gateway(message));
    }

    private static Response service(int status, String message) {
        return of(status, AnswerWriter.refusal(status, message));
    }
}

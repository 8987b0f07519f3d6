package dev.tributary.core.ledger;

/**
 * The answer to a request as received, not interpreted yet.
 *
 * @param request the request's number
 * @param status the HTTP status
 */
public record RawAnswer(long request, int status, Payload body) {}

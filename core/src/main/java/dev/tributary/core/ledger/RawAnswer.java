package dev.tributary.core.ledger;

/**
 * What has come for a request, as it came; nobody has looked at it yet.
 *
 * @param request the request's number
 * @param status of HTTP
 */
public record RawAnswer(long request, int status, Payload body) {}

package dev.tributary.store;

import java.time.Instant;

/** What has come for a request, as it came. */
public record RawAnswer(long request, Instant at, int status, Deflated answer) {}

package dev.tributary.ihcapi.endpoint;

import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * A token bucket that limits requests per second. A burst of one second's worth, and at least one, may pass at once. It
 * uses a monotonic clock. Thread-safe.
 */
final class RateBucket {
    private static final double NANOS_PER_SECOND = 1e9;

    private final double perSecond;
    private final double room;
    private final LongSupplier nanos;
    private double content;
    private long filled;

    RateBucket(double perSecond, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.room = Math.max(1, perSecond);
        this.nanos = nanos;
        this.content = room;
        this.filled = nanos.getAsLong();
    }

    /** Lets a request pass, or returns after how many seconds, at least 1, one will pass. */
    synchronized OptionalLong pass() {
        long now = nanos.getAsLong();
        content = Math.min(room, content + (now - filled) / NANOS_PER_SECOND * perSecond);
        filled = now;
        if (content >= 1) {
            content--;
            return OptionalLong.empty();
        }
        return OptionalLong.of(Math.max(1, (long) Math.ceil((1 - content) / perSecond)));
    }
}

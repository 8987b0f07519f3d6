package dev.tributary.ihcapi.sending;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Whether the run was told to stop, and how long requests in flight are still waited for. Not thread-safe. */
final class Grace {
    private final BooleanSupplier stopAsked;
    private final long patience;
    private long ends = Long.MAX_VALUE;

    /** @param patience how long requests in flight are waited for */
    Grace(BooleanSupplier stopAsked, Duration patience) {
        this.stopAsked = stopAsked;
        this.patience = patience.toNanos();
    }

    /** Checks whether the run was told to stop. */
    void look(long now) {
        if (!isTold() && stopAsked.getAsBoolean()) {
            ends = now + patience;
        }
    }

    boolean isTold() {
        return ends < Long.MAX_VALUE;
    }

    /** Returns whether the wait is over. */
    boolean isOver(long now) {
        return now >= ends;
    }
}

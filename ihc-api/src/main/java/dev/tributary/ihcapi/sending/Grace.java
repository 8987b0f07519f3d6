package dev.tributary.ihcapi.sending;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Whether the run is told to stop, and for how long what is under way is still waited for. Not thread-safe. */
final class Grace {
    private final BooleanSupplier stopAsked;
    private final long patience;
    private long ends = Long.MAX_VALUE;

    /** @param patience how long requests that are under way are waited for */
    Grace(BooleanSupplier stopAsked, Duration patience) {
        this.stopAsked = stopAsked;
        this.patience = patience.toNanos();
    }

    /** Looks whether the run is told to stop. */
    void look(long now) {
        if (!isTold() && stopAsked.getAsBoolean()) {
            ends = now + patience;
        }
    }

    boolean isTold() {
        return ends < Long.MAX_VALUE;
    }

    /** Whether nothing is waited for any longer. */
    boolean isOver(long now) {
        return now >= ends;
    }
}

package dev.tributary.fuzz;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** The results of trying a target. Not thread-safe. */
final class Figures {
    private final String name;
    private final Instant begun = Instant.now();
    private long taken;
    private long refused;
    private long faults;
    private int largest;
    private long slowest;
    private long most;

    Figures(String name) {
        this.name = name;
    }

    void fault() {
        faults++;
    }

    void took(int size, long millis, long bytes, boolean read) {
        taken += read ? 1 : 0;
        refused += read ? 0 : 1;
        largest = Math.max(largest, size);
        slowest = Math.max(slowest, millis);
        most = Math.max(most, bytes);
    }

    /** Returns one line for people. */
    String line() {
        double seconds = Math.max(0.001, Duration.between(begun, Instant.now()).toMillis() / 1_000.0);
        long tried = taken + refused;
        return String.format(
                Locale.ROOT,
                "%-14s %,12d inputs in %,6.0f s, %,7.0f a second; %,d taken, %,d refused; the longest %,d bytes, the slowest"
                        + " %,d ms, the hungriest %,d KiB; faults: %d",
                name,
                tried,
                seconds,
                tried / seconds,
                taken,
                refused,
                largest,
                slowest,
                most >> 10,
                faults);
    }
}

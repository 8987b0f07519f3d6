package dev.tributary.store.crash;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A named point in the program where a test can make the process die, as if the power had gone: nothing is closed, no
 * hook is run. Does nothing unless the system property {@code tributary.failpoint} names the point, as {@code name} or
 * {@code name:n} for the n-th time it is passed. Thread-safe.
 */
public final class FailPoint {
    /** The system property that names the point to die at. */
    public static final String PROPERTY = "tributary.failpoint";

    /** The exit code of a process that was killed. */
    public static final int KILLED = 137;

    private static final String CHOSEN = System.getProperty(PROPERTY, "");
    private static final String NAME = CHOSEN.contains(":") ? CHOSEN.substring(0, CHOSEN.indexOf(':')) : CHOSEN;
    private static final int TIMES =
            CHOSEN.contains(":") ? Integer.parseInt(CHOSEN.substring(CHOSEN.indexOf(':') + 1)) : 1;
    private static final AtomicInteger PASSED = new AtomicInteger();

    private FailPoint() {}

    /** The process passes a point. */
    public static void pass(String name) {
        if (!NAME.isEmpty() && NAME.equals(name) && PASSED.incrementAndGet() == TIMES) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}

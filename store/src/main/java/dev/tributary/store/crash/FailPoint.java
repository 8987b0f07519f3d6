package dev.tributary.store.crash;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A named point in the program where a test can make the process die, as if the power had gone: nothing is closed, no
 * hook is run. Does nothing unless the program's entry has {@link #choose chosen} the point; a library's user has none. Thread-safe.
 */
public final class FailPoint {
    /** The system property by which the command line is told the point to die at. */
    public static final String PROPERTY = "tributary.failpoint";

    /** The exit code of a process that was killed. */
    public static final int KILLED = 137;

    private static final FailPoint NONE = new FailPoint("", 1);

    private static volatile FailPoint chosen = NONE;

    private final String name;
    private final int times;
    private final AtomicInteger passed = new AtomicInteger();

    private FailPoint(String name, int times) {
        this.name = name;
        this.times = times;
    }

    /**
     * Chooses where this process dies.
     *
     * @param point a name, or {@code name:n} for the n-th time it is passed; nowhere when empty
     */
    public static void choose(String point) {
        int colon = point.indexOf(':');
        chosen = colon < 0
                ? new FailPoint(point, 1)
                : new FailPoint(point.substring(0, colon), Integer.parseInt(point.substring(colon + 1)));
    }

    /** The process passes a point. */
    public static void pass(String name) {
        FailPoint point = chosen;
        if (point.name.equals(name) && point.passed.incrementAndGet() == point.times) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}

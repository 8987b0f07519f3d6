package dev.tributary.store.crash;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A named point in the program at which a test can kill the process, as by a power failure: nothing is closed, no hook
 * is run. Does nothing unless the system property {@code tributary.failpoint} has its name, as {@code name} or {@code
 * name:n} for the n-th time it is passed. Thread-safe.
 */
public final class FailPoint {
    /** The system property with the name of the fail point. */
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

    /** Marks a fail point. */
    public static void pass(String name) {
        FailPoint point = chosen;
        if (point.name.equals(name) && point.passed.incrementAndGet() == point.times) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}

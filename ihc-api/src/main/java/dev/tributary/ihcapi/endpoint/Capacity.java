package dev.tributary.ihcapi.endpoint;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;

/**
 * The capacity of an endpoint, derived from the available memory, so that clients cannot make it need more.
 *
 * @param connections the maximum number of connections
 * @param bytes the maximum number of buffered bytes of bodies and answers
 * @param threads how many requests are computed at a time
 */
public record Capacity(int connections, long bytes, int threads) {
    /** The minimum would be used up by the clients of one test; more than the maximum are not useful on one machine. */
    private static final int FEWEST_CONNECTIONS = 64;

    private static final int MOST_CONNECTIONS = 512;

    /** With less, the largest allowed request could not be processed reliably. */
    private static final long LEAST_HEAP = 40L << 20;

    /** The fraction of its configured heap that a JVM reports: some is reserved for moving objects. */
    private static final double COUNTED = 0.9;

    /** A header at its limits of lines and length, and the buffers of a connection. */
    private static final int BYTES_FOR_A_CONNECTION = 160 << 10;

    /** More memory is no reason to buffer more for slow clients. */
    private static final long MOST_BYTES = 128L << 20;

    /** The memory for reading and answering the largest request. */
    private static final long BYTES_FOR_A_COMPUTATION = 32L << 20;

    public Capacity {
        if (connections < 1 || bytes < 1 || threads < 1) {
            throw new IllegalArgumentException("a capacity of " + connections + ", " + bytes + ", " + threads);
        }
    }

    /**
     * Derives the capacity from a heap: a quarter for connections, a quarter for their buffers, the rest for the
     * program and computations.
     *
     * @param heap bytes
     * @throws TributaryException MEMORY when it is too little to serve at all
     */
    public static Capacity of(long heap, int processors) {
        if (heap < LEAST_HEAP * COUNTED) {
            throw new TributaryException(
                    ProblemKind.MEMORY,
                    "Serving takes " + (LEAST_HEAP >> 20) + " MiB of memory; there are " + (heap >> 20) + " MiB.",
                    "Give the program more: TRIBUTARY_JAVA_OPTS=-Xmx" + (LEAST_HEAP >> 20)
                            + "m, or more for many clients at once.");
        }
        long connections = heap / 4 / BYTES_FOR_A_CONNECTION;
        return new Capacity(
                (int) Math.max(FEWEST_CONNECTIONS, Math.min(MOST_CONNECTIONS, connections)),
                Math.min(MOST_BYTES, heap / 4),
                (int) Math.max(1, Math.min(processors, heap / 2 / BYTES_FOR_A_COMPUTATION)));
    }
}

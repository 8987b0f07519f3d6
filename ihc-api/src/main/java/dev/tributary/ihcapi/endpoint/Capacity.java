package dev.tributary.ihcapi.endpoint;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;

/**
 * How much an endpoint takes on at once, which follows from the memory it has: so that nobody can make it need more.
 *
 * @param connections the most connections
 * @param bytes the most bytes of bodies and answers that are held for clients
 * @param threads how many requests are computed at a time
 */
public record Capacity(int connections, long bytes, int threads) {
    /** Fewer would be full with the clients of one test; more are no clients of one machine. */
    private static final int FEWEST_CONNECTIONS = 64;

    private static final int MOST_CONNECTIONS = 512;

    /** With less, the largest request that is allowed cannot be read and answered for sure. */
    private static final long LEAST_HEAP = 40L << 20;

    /** What a Java machine counts as its own of the heap that it is given: some is kept free for moving objects. */
    private static final double COUNTED = 0.9;

    /** A head at its limits of lines and length, and the buffers of a connection. */
    private static final int BYTES_FOR_A_CONNECTION = 160 << 10;

    /** Beyond it, a slow client is no more welcome for there being memory. */
    private static final long MOST_BYTES = 128L << 20;

    /** What reading and answering the largest request takes. */
    private static final long BYTES_FOR_A_COMPUTATION = 32L << 20;

    public Capacity {
        if (connections < 1 || bytes < 1 || threads < 1) {
            throw new IllegalArgumentException("a capacity of " + connections + ", " + bytes + ", " + threads);
        }
    }

    /**
     * What fits into a heap: a quarter for connections, a quarter for what is held of them, the rest for the program and
     * what is computed.
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

package dev.tributary.fuzz;

/**
 * The limits for reading an input. Memory is the sum of all allocations, not only the peak: an upper bound that can be
 * measured exactly.
 *
 * @param base bytes that may be allocated for an input of any size
 * @param factor additional bytes for each byte of the input
 * @param millis milliseconds of processor time for an input of any size
 * @param millisPerKibibyte additional milliseconds for each KiB of the input
 */
record Limits(long base, long factor, long millis, long millisPerKibibyte) {
    private static final int KIBIBYTE = 1024;

    /** For inputs of the fuzzer, whose instrumentation takes time and memory too. */
    static final Limits USUAL = new Limits(8 << 20, 1_000, 500, 100);

    /** The same for a whole command. */
    static final Limits COMMAND = new Limits(64 << 20, 1_000, 3_000, 100);

    /** For large inputs, where only the growth with the size matters. */
    static final Limits LARGE = new Limits(8 << 20, 1_000, 1_000, 10);

    /** Returns whether an input of a size took more than the limits. */
    boolean exceeded(int size, long took, long allocated) {
        return took > millis(size) || allocated > bytes(size);
    }

    /** Returns the limits for an input of a size, for people. */
    String told(int size) {
        return millis(size) + " ms and " + bytes(size) + " bytes";
    }

    private long bytes(int size) {
        return base + factor * size;
    }

    private long millis(int size) {
        return millis + millisPerKibibyte * size / KIBIBYTE;
    }
}

package dev.tributary.fuzz;

/**
 * What reading may take. Memory is all that is allocated on the way, not only what is held at once: an upper bound that can
 * be measured exactly.
 *
 * @param base bytes that may be allocated whatever the size
 * @param factor further bytes for each byte of the input
 * @param millis of processor time, whatever the size
 * @param millisPerKibibyte further ones for each KiB of the input
 */
record Limits(long base, long factor, long millis, long millisPerKibibyte) {
    private static final int KIBIBYTE = 1024;

    /** Under the eyes of the fuzzer, which take time and memory of their own. */
    static final Limits USUAL = new Limits(8 << 20, 1_000, 500, 100);

    /** A whole command, under the same. */
    static final Limits COMMAND = new Limits(64 << 20, 1_000, 3_000, 100);

    /** Where nothing but the size counts. */
    static final Limits LARGE = new Limits(8 << 20, 1_000, 1_000, 10);

    /** Whether an input of a size took more than it may. */
    boolean exceeded(int size, long took, long allocated) {
        return took > millis(size) || allocated > bytes(size);
    }

    /** What an input of a size may take, for people. */
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

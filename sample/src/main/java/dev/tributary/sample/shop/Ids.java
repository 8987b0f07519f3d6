package dev.tributary.sample.shop;

/**
 * Ids of 64 hexadecimal digits. The first eight increase from one part of the sample to the next and are random within
 * it: rows arrive in an order that suits the key's index, and are still not sorted. The next sixteen are a unique
 * number of the row, so ids of one kind are unique. Immutable and thread-safe.
 */
public final class Ids {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private final long salt;

    /**
     * Creates the ids of one kind.
     *
     * @param kind distinguishes the ids of sessions, users and conversions
     */
    public Ids(long seed, int kind) {
        this.salt = mix(mix(seed + GOLDEN) + kind);
    }

    /**
     * Returns the id of a row.
     *
     * @param row the number of the row among those of its kind
     * @param quantile the position of the row's first digits between all zeros (0) and all {@code f} (1), in [0, 1)
     */
    public String id(long row, double quantile) {
        byte[] text = new byte[64];
        hex(text, 0, 8, (long) (quantile * 0x1p32) << 32);
        hex(text, 8, 16, mix(salt + row * GOLDEN));
        hex(text, 24, 16, mix(salt ^ mix(row + 1)));
        hex(text, 40, 16, mix(salt ^ mix(~row)));
        hex(text, 56, 8, mix(mix(salt + 1) ^ row * GOLDEN));
        return Text.of(text);
    }

    private static void hex(byte[] text, int at, int digits, long value) {
        for (int digit = 0; digit < digits; digit++) {
            text[at + digit] = HEX[(int) (value >>> (60 - 4 * digit)) & 15];
        }
    }

    /** The finishing step of SplitMix64: a bijection, so that different numbers stay different. */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}

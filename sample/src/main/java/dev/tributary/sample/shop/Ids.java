package dev.tributary.sample.shop;

/**
 * Ids of 64 hexadecimal digits. The first eight rise from one part of the sample to the next and are drawn within it:
 * rows arrive in an order that a key's index likes, and still not sorted. The next sixteen are a number of the row that
 * no other row has, so ids of one kind are unique. Immutable and thread-safe.
 */
public final class Ids {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private final long salt;

    /**
     * The ids of one kind.
     *
     * @param kind tells the ids of sessions, users and conversions apart
     */
    public Ids(long seed, int kind) {
        this.salt = mix(mix(seed + GOLDEN) + kind);
    }

    /**
     * The id of a row.
     *
     * @param row the number of the row among those of its kind
     * @param quantile where the row's first digits lie between all zeros (0) and all {@code f} (1), in [0, 1)
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

    /** The finishing step of SplitMix64: one to one, so that different numbers stay different. */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}

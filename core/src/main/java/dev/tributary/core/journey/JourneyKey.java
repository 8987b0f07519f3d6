package dev.tributary.core.journey;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A hash of everything that an answer for a journey depends on: its sessions, its conversion's id, and the request
 * parameters. Two journeys with the same key would get the same answer. 32 bytes. Immutable.
 */
public final class JourneyKey {
    private static final int LENGTH = 32;

    private final byte[] digest;

    private JourneyKey(byte[] digest) {
        this.digest = digest;
    }

    /**
     * Copies a hash.
     *
     * @throws IllegalArgumentException when it is not 32 bytes long
     */
    public static JourneyKey of(byte[] digest) {
        if (digest.length != LENGTH) {
            throw new IllegalArgumentException("a journey's key has 32 bytes, not " + digest.length);
        }
        return new JourneyKey(digest.clone());
    }

    public byte[] toArray() {
        return digest.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JourneyKey that && Arrays.equals(digest, that.digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }

    /** Returns hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(digest);
    }
}

package dev.tributary.fuzz.subject;

import java.io.IOException;

/**
 * Something that reads from outside, as the harness sees it.
 *
 * @param <T> what it makes of the bytes
 */
public interface Reader<T> {
    /**
     * Reads as the program does. What it may throw is a {@link dev.tributary.core.TributaryException} that helps.
     *
     * @throws IOException when the harness cannot write what is to be read
     */
    T read(byte[] bytes) throws IOException;

    /**
     * Holds what was read against what must be true of it.
     *
     * @throws IOException when the harness cannot write what is to be read again
     */
    void check(byte[] bytes, T read) throws IOException;
}

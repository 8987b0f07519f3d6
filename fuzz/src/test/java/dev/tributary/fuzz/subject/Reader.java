package dev.tributary.fuzz.subject;

import java.io.IOException;

/**
 * A reader of input from outside, for the harness.
 *
 * @param <T> the type of the value read
 */
public interface Reader<T> {
    /**
     * Reads as the program does. It may throw a {@link dev.tributary.core.TributaryException} that helps.
     *
     * @throws IOException when the harness cannot write the input
     */
    T read(byte[] bytes) throws IOException;

    /**
     * Checks the rules for the value that was read.
     *
     * @throws IOException when the harness cannot write the value that is to be read again
     */
    void check(byte[] bytes, T read) throws IOException;
}

package dev.tributary.fuzz;

import org.jspecify.annotations.Nullable;

/**
 * The result of reading an input once, with the time and memory used.
 *
 * @param read the value read; null if the input was refused
 * @param allocated bytes
 */
record Took<T>(@Nullable T read, long millis, long allocated) {}

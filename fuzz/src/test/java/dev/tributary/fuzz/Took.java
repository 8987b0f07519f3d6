package dev.tributary.fuzz;

import org.jspecify.annotations.Nullable;

/**
 * What came of reading an input once, and what that took.
 *
 * @param read what was read; null where the input was refused
 * @param allocated bytes
 */
record Took<T>(@Nullable T read, long millis, long allocated) {}

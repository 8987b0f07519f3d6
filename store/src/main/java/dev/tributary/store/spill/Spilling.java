package dev.tributary.store.spill;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What to do where sessions do not fit into memory.
 *
 * @param folder takes temporary files, and is used for nothing else
 * @param heap how many bytes of memory there are
 * @param notices receives one message beforehand: how much will be written, and where
 */
public record Spilling(Path folder, long heap, Consumer<String> notices) {
    /** With the memory that this process may have. */
    public static Spilling into(Path folder, Consumer<String> notices) {
        return new Spilling(folder, Runtime.getRuntime().maxMemory(), notices);
    }
}

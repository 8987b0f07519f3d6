package dev.tributary.store.spill;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What to do if sessions do not fit into memory.
 *
 * @param folder the folder for temporary files, used for nothing else
 * @param heap the available bytes of memory
 * @param notices receives one message beforehand: how much will be written, and where
 */
public record Spilling(Path folder, long heap, Consumer<String> notices) {
    /** Uses the maximum heap of this process. */
    public static Spilling into(Path folder, Consumer<String> notices) {
        return new Spilling(folder, Runtime.getRuntime().maxMemory(), notices);
    }
}

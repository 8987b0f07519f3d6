package dev.tributary.store.spill;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What to do where sessions do not fit into memory.
 *
 * @param folder takes temporary files; nobody else's
 * @param heap how many bytes of memory there are
 * @param notices hears what it comes to, before it begins
 */
public record Spilling(Path folder, long heap, Consumer<String> notices) {
    /** With the memory that this process may have. */
    public static Spilling into(Path folder, Consumer<String> notices) {
        return new Spilling(folder, Runtime.getRuntime().maxMemory(), notices);
    }
}

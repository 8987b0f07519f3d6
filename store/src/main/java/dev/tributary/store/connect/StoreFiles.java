package dev.tributary.store.connect;

import java.nio.file.Path;
import java.util.List;

/**
 * The file or folder that data live in.
 *
 * @param file where it is, or will be
 * @param companions what follows its name in the names of the files that are kept beside it
 */
public record StoreFiles(Path file, List<String> companions) {
    public StoreFiles {
        companions = List.copyOf(companions);
    }
}

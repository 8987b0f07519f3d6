package dev.tributary.store.connect;

import java.nio.file.Path;
import java.util.List;

/**
 * The file or folder of a database.
 *
 * @param file its path, whether or not it exists
 * @param companions the suffixes of the files beside it
 */
public record StoreFiles(Path file, List<String> companions) {
    public StoreFiles {
        companions = List.copyOf(companions);
    }
}

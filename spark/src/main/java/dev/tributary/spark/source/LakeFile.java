package dev.tributary.spark.source;

import java.util.Arrays;
import java.util.List;

/**
 * A file of an address, on any file system that Hadoop knows.
 *
 * @param below its names below the folder of the address, from the first folder to its own
 * @param path its whole path, with the scheme
 * @param size its length in bytes
 * @param changed when it was changed, in milliseconds since 1970
 */
record LakeFile(List<String> below, String path, long size, long changed) {
    LakeFile {
        below = List.copyOf(below);
    }

    static LakeFile of(String below, String path, long size, long changed) {
        return new LakeFile(Arrays.asList(below.split("/")), path, size, changed);
    }

    /** Returns its own name. */
    String name() {
        return below.get(below.size() - 1);
    }

    /** Returns its name for messages: below the folder of the address. */
    String shown() {
        return String.join("/", below);
    }

    /** Returns whether it is passed by for its name or that of a folder, as in all tools that write parts. */
    boolean isPassedBy() {
        return below.stream().anyMatch(name -> name.startsWith(".") || name.startsWith("_"));
    }
}

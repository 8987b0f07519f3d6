package dev.tributary.formats;

import dev.tributary.testing.ReferenceData;
import java.nio.file.Path;

/** The samples of exports beside the project. */
final class Samples {
    private Samples() {}

    /** Returns a file or folder of them. */
    static Path of(String name) {
        return ReferenceData.require().format(name);
    }

    /** Returns its address. */
    static String at(String scheme, String name) {
        return scheme + ":" + of(name);
    }
}

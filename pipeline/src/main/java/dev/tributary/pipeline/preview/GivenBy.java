package dev.tributary.pipeline.preview;

import java.util.Locale;

/** What decided how a part of a source is read. */
public enum GivenBy {
    /** The mapping, {@code source} in the configuration file. */
    MAPPING,
    /** The preset of the source. */
    PRESET,
    /** A setting of its own, such as {@code --campaign-column}. */
    SETTING,
    /** The reference names, as nothing else is said. */
    REFERENCE,
    /** The values of the column. */
    VALUES,
    /** Nothing: it is the default, or was assumed. */
    ASSUMED;

    /** Returns the name in documents. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

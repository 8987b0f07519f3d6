package dev.tributary.settings.preset;

import java.util.Optional;

/** The files of a preset. */
interface PresetFiles {
    /** The file that describes it. */
    String DESCRIPTION = "preset.yml";

    /**
     * Returns the text of a file; empty if there is none.
     *
     * @throws dev.tributary.core.TributaryException USAGE when it cannot be read
     */
    Optional<String> text(String file);

    /** Returns the name of a file for messages. */
    String where(String file);
}

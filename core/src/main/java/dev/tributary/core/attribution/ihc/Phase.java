package dev.tributary.core.attribution.ihc;

import java.util.Locale;

/** The three roles that a session can have in a journey. */
public enum Phase {
    /** It began the journey. */
    INITIALIZER,
    /** It kept the journey going. */
    HOLDER,
    /** It ended the journey. */
    CLOSER;

    /** Returns the name in files and on the wire: {@code initializer}, {@code holder}, {@code closer}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

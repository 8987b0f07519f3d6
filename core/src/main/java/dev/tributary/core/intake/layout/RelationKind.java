package dev.tributary.core.intake.layout;

import java.util.Locale;

/** What a table of a source is there. */
public enum RelationKind {
    TABLE,
    VIEW,
    /** A query of the mapping. */
    QUERY,
    /** One file or several. */
    FILES;

    /** Returns the name in documents and for people. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

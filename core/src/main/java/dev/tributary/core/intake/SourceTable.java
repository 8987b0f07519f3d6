package dev.tributary.core.intake;

/** A table of a source, whatever its name there. */
public enum SourceTable {
    SESSIONS,
    CONVERSIONS,
    COSTS,
    /** Cost per channel and day; read only if the user has named it. */
    SPEND
}

package dev.tributary.core.intake;

/** A table of a source, whatever its name there. */
public enum SourceTable {
    SESSIONS,
    CONVERSIONS,
    COSTS
}

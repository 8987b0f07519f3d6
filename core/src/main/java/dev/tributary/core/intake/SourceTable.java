package dev.tributary.core.intake;

/** A table of a source, whatever the source calls it. */
public enum SourceTable {
    SESSIONS,
    CONVERSIONS,
    COSTS
}

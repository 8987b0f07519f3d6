package dev.tributary.core.intake;

/** A table of a source, whatever its name there. */
public enum SourceTable {
    SESSIONS,
    CONVERSIONS,
    COSTS,
    /** Cost per channel and day; read only if the user has named it. */
    SPEND,
    /** Which id is an alias of which user; read only if the user has named it. */
    IDENTITIES,
    /** Which user a conversion is of, by its id; read only if the user has named it. */
    USER_FROM;

    /** Returns whether it is read only if the user has named it, whatever tables there are. */
    public boolean mustBeNamed() {
        return switch (this) {
            case SESSIONS, CONVERSIONS, COSTS -> false;
            case SPEND, IDENTITIES, USER_FROM -> true;
        };
    }
}

package dev.tributary.settings.preset;

import dev.tributary.core.intake.SourceTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A query of a preset: the file {@code sessions.duckdb.sql} has that of sessions for DuckDB. */
public enum PresetQuery {
    SESSIONS(SourceTable.SESSIONS),
    CONVERSIONS(SourceTable.CONVERSIONS),
    IDENTITIES(SourceTable.IDENTITIES),
    /** How many rows the others leave out. */
    LEFT_OUT;

    /** The dialects in which there can be one. */
    public static final List<String> DIALECTS = List.of("duckdb", "mysql", "postgresql", "sqlite");

    private final Optional<SourceTable> table;

    PresetQuery(SourceTable table) {
        this.table = Optional.of(table);
    }

    PresetQuery() {
        this.table = Optional.empty();
    }

    /** Returns the table that its rows are; empty if they are counts. */
    public Optional<SourceTable> table() {
        return table;
    }

    /** Returns its name in files and for people. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the name of its file for a dialect. */
    public String file(String dialect) {
        return label() + "." + dialect + ".sql";
    }
}

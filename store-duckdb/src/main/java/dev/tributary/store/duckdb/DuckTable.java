package dev.tributary.store.duckdb;

import dev.tributary.core.intake.layout.RelationKind;
import dev.tributary.store.file.FileState;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A relation that was found.
 *
 * @param name its name for messages
 * @param kind what it is
 * @param from it in SQL, as it stands after FROM, with the types that DuckDB finds
 * @param types the type of each column, in order; empty if there is no such relation
 * @param function the function of its files, if it is files
 * @param typed whether its columns have types; if not, cells are read as they are written
 * @param files its files, as they were when it was found
 */
record DuckTable(
        String name,
        RelationKind kind,
        String from,
        Map<String, String> types,
        Optional<DuckFunction> function,
        boolean typed,
        Map<Path, FileState> files) {
    DuckTable {
        types = new LinkedHashMap<>(types);
        files = Map.copyOf(files);
    }

    /** Returns how some columns are read. */
    DuckRows rows(List<String> columns) {
        List<DuckCell> cells = columns.stream()
                .map(column -> DuckCell.of(column, typed ? types.getOrDefault(column, "") : "VARCHAR"))
                .toList();
        String rows = function.filter(any -> !typed)
                .map(files -> files.written(columns))
                .orElse(from);
        return new DuckRows(name, rows, columns, cells);
    }

    /** Returns whether it is a query, or a view, whose rows are in a table of their own. */
    boolean isKept() {
        return from.startsWith("\"") && (kind == RelationKind.QUERY || kind == RelationKind.VIEW);
    }

    /** Returns the same, kept in another place. */
    DuckTable keptAs(String table) {
        return new DuckTable(name, kind, table, types, function, typed, files);
    }
}

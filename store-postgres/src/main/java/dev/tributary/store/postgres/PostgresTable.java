package dev.tributary.store.postgres;

import dev.tributary.core.intake.layout.RelationKind;
import dev.tributary.store.server.ServerTable;
import java.util.List;

/**
 * A table or view of PostgreSQL.
 *
 * @param oid its number there
 * @param from its name with its schema, in quotes
 * @param columns the names of its columns
 * @param pages whether its rows are in pages of its own, by whose numbers it can be read in parts
 * @param tuples the number of rows that was counted last; below 1 if none was
 * @param counted the number of pages then
 */
record PostgresTable(
        long oid, String from, RelationKind kind, List<String> columns, boolean pages, double tuples, long counted)
        implements ServerTable {
    PostgresTable {
        columns = List.copyOf(columns);
    }

    /** Returns a name in quotes, in which nothing but a quote has a meaning. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Returns the statement that reads columns. */
    String select(List<String> wanted) {
        String cells =
                String.join(", ", wanted.stream().map(PostgresTable::quoted).toList());
        return "SELECT " + cells + " FROM " + from;
    }
}

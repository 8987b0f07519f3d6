package dev.tributary.store.sqlite.scan;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table with rowids, and the SQL for packing its rows.
 *
 * @param name the table's name
 * @param columns the columns that are read, in this order
 */
public record PackedTable(String name, List<PackedColumn> columns) {
    public PackedTable {
        columns = List.copyOf(columns);
    }

    /** Returns the same with the rowid as one more column. */
    public PackedTable withRows() {
        return new PackedTable(
                name,
                Stream.concat(columns.stream(), Stream.of(new PackedColumn("rowid", PackedColumn.Kind.ID)))
                        .toList());
    }

    /**
     * Returns the query for all rows of a range as one JSON text, {@code [["id",1],["id",2]]}: the fastest way in which
     * SQLite distinguishes types. By rowid: an index would give them in another order.
     */
    String rows() {
        String cells = columns.stream().map(PackedColumn::packed).collect(Collectors.joining(", "));
        return "SELECT json_group_array(json_array(" + cells + ")) FROM " + name
                + " NOT INDEXED WHERE rowid BETWEEN ? AND ?";
    }

    /**
     * Returns the query for the first rowid from a given one on, and the one a number of rows further; NULL if there
     * are fewer.
     */
    String wholeRange() {
        return "SELECT min(rowid), (SELECT rowid FROM " + name
                + " NOT INDEXED WHERE rowid >= ? ORDER BY rowid LIMIT 1 OFFSET ?)" + " FROM " + name
                + " NOT INDEXED WHERE rowid >= ?";
    }

    /** Returns the query for the first rowid from a given one on, the last one, and the number of rows. */
    String lastRange() {
        return "SELECT min(rowid), max(rowid), count(*) FROM " + name + " NOT INDEXED WHERE rowid >= ?";
    }
}

package dev.tributary.store.sqlite.scan;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table with rowids, and how its rows are packed.
 *
 * @param name the table's name
 * @param columns what is read of it, in this order
 */
public record PackedTable(String name, List<PackedColumn> columns) {
    public PackedTable {
        columns = List.copyOf(columns);
    }

    /** The same with the rowid as one column more. */
    public PackedTable withRows() {
        return new PackedTable(
                name,
                Stream.concat(columns.stream(), Stream.of(new PackedColumn("rowid", PackedColumn.Kind.ID)))
                        .toList());
    }

    /**
     * All rows of a range as one JSON text, {@code [["id",1],["id",2]]}: the fastest way in which SQLite tells kinds apart.
     * By rowid: an index would give them in another order.
     */
    String rows() {
        String cells = columns.stream().map(PackedColumn::packed).collect(Collectors.joining(", "));
        return "SELECT json_group_array(json_array(" + cells + ")) FROM " + name
                + " NOT INDEXED WHERE rowid BETWEEN ? AND ?";
    }

    /** The first rowid from one on, and the one so many rows further; NULL where there are not as many. */
    String wholeRange() {
        return "SELECT min(rowid), (SELECT rowid FROM " + name
                + " NOT INDEXED WHERE rowid >= ? ORDER BY rowid LIMIT 1 OFFSET ?)" + " FROM " + name
                + " NOT INDEXED WHERE rowid >= ?";
    }

    /** The first rowid from one on, the last one, and how many rows there are. */
    String lastRange() {
        return "SELECT min(rowid), max(rowid), count(*) FROM " + name + " NOT INDEXED WHERE rowid >= ?";
    }
}

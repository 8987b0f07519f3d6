package dev.tributary.store.sqlite.scan;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table with rowids, and how its rows are packed.
 *
 * @param name the table's name
 * @param columns what is read of it, in this order
 */
public record PackedTable(String name, List<PackedColumn> columns) {
    static final byte CELL_END = 0x1f;
    static final byte ROW_END = 0x1e;

    public PackedTable {
        columns = List.copyOf(columns);
    }

    /** All rows of a range as one text. By rowid: an index would give them in another order. */
    String rows() {
        String usual = columns.stream().map(PackedColumn::usual).collect(Collectors.joining(" AND "));
        String cells = columns.stream().map(PackedColumn::packed).collect(Collectors.joining(", "));
        return "SELECT group_concat(CASE WHEN " + usual + " THEN concat_ws(char(" + CELL_END + "), " + cells
                + ") ELSE '' END, char(" + ROW_END + ")) FROM " + name
                + " NOT INDEXED WHERE rowid BETWEEN ? AND ?";
    }

    /** The first rowid from one on, the last of so many rows, and how many there are. */
    String range() {
        return "SELECT min(r), max(r), count(*) FROM (SELECT rowid AS r FROM " + name
                + " NOT INDEXED WHERE rowid >= ? ORDER BY rowid LIMIT ?)";
    }
}

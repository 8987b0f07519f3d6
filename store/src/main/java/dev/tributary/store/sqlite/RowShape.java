package dev.tributary.store.sqlite;

import java.util.List;

/**
 * How a source table is read.
 *
 * @param table its name
 * @param columns the columns that are read, in this order
 * @param hasRowid whether a row can be named by its rowid; views and some tables have none
 */
record RowShape(String table, List<String> columns, boolean hasRowid) {
    String select() {
        return "SELECT " + String.join(", ", columns) + (hasRowid ? ", rowid" : "") + " FROM " + table;
    }
}

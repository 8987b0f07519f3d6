package dev.tributary.store.mariadb;

import dev.tributary.core.intake.layout.RelationKind;
import dev.tributary.store.server.ServerTable;
import java.util.List;
import java.util.OptionalLong;

/**
 * A table or view of MariaDB or MySQL.
 *
 * @param from its name with its database, in quotes
 * @param columns the names of its columns
 * @param key the columns of its primary key; none for a view
 * @param rows the approximate number of rows; empty for a view
 */
record MariaTable(String from, RelationKind kind, List<String> columns, List<String> key, OptionalLong rows)
        implements ServerTable {
    MariaTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    /** Returns a name in quotes, in which nothing but a quote has a meaning. */
    static String quoted(String name) {
        return '`' + name.replace("`", "``") + '`';
    }

    private static String listed(List<String> names) {
        return String.join(", ", names.stream().map(MariaTable::quoted).toList());
    }

    /**
     * Returns the statement that reads columns, in the order in which the rows are stored: that of the primary key. An
     * index with all columns would have them in another order, and not always be used.
     */
    String select(List<String> wanted) {
        String select = "SELECT " + listed(wanted) + " FROM " + from;
        if (!key.isEmpty()) {
            return select + " FORCE INDEX (PRIMARY) ORDER BY " + listed(key);
        }
        return kind == RelationKind.TABLE ? select + " USE INDEX ()" : select;
    }
}

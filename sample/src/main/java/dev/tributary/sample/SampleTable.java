package dev.tributary.sample;

import java.util.Collections;
import java.util.List;

/**
 * A table and the SQL for it.
 *
 * @param columns names with types; the first is the primary key
 */
record SampleTable(String name, List<String> columns) {
    SampleTable {
        columns = List.copyOf(columns);
    }

    String create() {
        String key = columns.get(0).substring(0, columns.get(0).indexOf(' '));
        return "CREATE TABLE " + name + " (" + String.join(", ", columns) + ", PRIMARY KEY(" + key + "))";
    }

    /** One statement for several rows. */
    String insert(int rows) {
        String row = "(" + String.join(",", Collections.nCopies(columns.size(), "?")) + ")";
        return "INSERT INTO " + name + " VALUES " + String.join(",", Collections.nCopies(rows, row));
    }
}

package dev.tributary.store.sqlite;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a source table is read.
 *
 * @param table its name
 * @param columns the columns that are read, in this order
 * @param hasRowid whether a row can be named by its rowid; views and some tables have none
 * @param packable whether its rows lie in the order of their rowids, so that ranges of them can be read fast
 * @param distinct whether the schema keeps two rows from having the same text as their id, the first column
 * @param texts how the database encodes its texts
 */
record RowShape(String table, List<String> columns, boolean hasRowid, boolean packable, boolean distinct, Texts texts) {
    /** The same with one more column at the end, if there is one. */
    RowShape with(Optional<String> last) {
        List<String> all = Stream.concat(columns.stream(), last.stream()).toList();
        return new RowShape(table, all, hasRowid, packable, distinct, texts);
    }

    /** A column's name as SQL has it, whatever it is made of. */
    static String quoted(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }

    /** In the order of the rows: an index that holds the columns would otherwise be read, in its own order. */
    String select() {
        List<String> names = columns.stream().map(RowShape::quoted).toList();
        Stream<String> place = hasRowid ? Stream.of("rowid") : Stream.empty();
        return Stream.of(names.stream(), place, texts.bytesOf(names).stream())
                        .flatMap(Function.identity())
                        .collect(Collectors.joining(", ", "SELECT ", " FROM " + table))
                + (packable ? " NOT INDEXED" : "");
    }
}

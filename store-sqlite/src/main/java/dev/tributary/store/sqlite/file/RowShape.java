package dev.tributary.store.sqlite.file;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.row.TableNames;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a source table is read.
 *
 * @param names its name, and the columns that are read, in this order
 * @param hasRowid whether a row can be named by its rowid; views and some tables have none
 * @param packable whether its rows lie in the order of their rowids, so that ranges of them can be read fast
 * @param distinct whether the schema keeps two rows from having the same text as their id, the first column
 * @param texts how the database encodes its texts
 */
public record RowShape(TableNames names, boolean hasRowid, boolean packable, boolean distinct, TextEncoding texts) {
    /** The table's name. */
    public String table() {
        return names.table();
    }

    /** A column as SQL has it. */
    public String column(Field field) {
        return quoted(names.column(field));
    }

    /** A column's name as SQL has it, whatever it is made of. */
    static String quoted(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }

    /** In the order of the rows: an index that holds the columns would otherwise be read, in its own order. */
    public String select() {
        List<String> columns = names.fields().stream().map(this::column).toList();
        Stream<String> rowid = hasRowid ? Stream.of("rowid") : Stream.empty();
        return Stream.of(columns.stream(), rowid, texts.bytesOf(columns).stream())
                        .flatMap(Function.identity())
                        .collect(Collectors.joining(", ", "SELECT ", " FROM " + table()))
                + (packable ? " NOT INDEXED" : "");
    }
}

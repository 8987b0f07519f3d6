package dev.tributary.store.sqlite.file;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.row.TableNames;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The shape of a source table.
 *
 * @param names its name, and the columns that are read, in this order
 * @param hasRowid whether rows have a rowid; views and some tables have none
 * @param packable whether its rows are in the order of their rowids, so that ranges of them can be read fast
 * @param distinct whether the schema guarantees distinct texts in the first column, the id
 * @param texts the encoding of the database's texts
 */
public record RowShape(TableNames names, boolean hasRowid, boolean packable, boolean distinct, TextEncoding texts) {
    /** Returns the table's name. */
    public String table() {
        return names.table();
    }

    /** Returns a column in SQL. */
    public String column(Field field) {
        return quoted(names.column(field));
    }

    /** Returns a column's name in SQL, whatever characters it has. */
    static String quoted(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }

    /** In the order of the rows: otherwise an index that covers the columns could be read, in its own order. */
    public String select() {
        List<String> columns = names.fields().stream().map(this::column).toList();
        Stream<String> rowid = hasRowid ? Stream.of("rowid") : Stream.empty();
        return Stream.of(columns.stream(), rowid, texts.bytesOf(columns).stream())
                        .flatMap(Function.identity())
                        .collect(Collectors.joining(", ", "SELECT ", " FROM " + table()))
                + (packable ? " NOT INDEXED" : "");
    }
}

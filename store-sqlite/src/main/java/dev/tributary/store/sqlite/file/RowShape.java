package dev.tributary.store.sqlite.file;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.TableNames;
import dev.tributary.core.intake.row.TableReading;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The shape of a source table.
 *
 * @param reading its name, the columns that are read, in this order, and how they are read
 * @param from the table, view or query in SQL
 * @param hasRowid whether rows have a rowid; views and some tables have none
 * @param packable whether its rows are in the order of their rowids, so that ranges of them can be read fast
 * @param distinct whether the schema guarantees distinct texts in the first column, the id
 * @param texts the encoding of the database's texts
 */
public record RowShape(
        TableReading reading, String from, boolean hasRowid, boolean packable, boolean distinct, TextEncoding texts) {
    /** Returns the source's names of the table and its columns. */
    public TableNames names() {
        return reading.names();
    }

    /** Returns a column in SQL. */
    public String column(Field field) {
        return quoted(names().column(field));
    }

    /** Returns a column's name in SQL, whatever characters it has. */
    public static String quoted(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }

    /** In the order of the rows: otherwise an index that covers the columns could be read, in its own order. */
    public String select() {
        List<String> columns = names().fields().stream().map(this::column).toList();
        Stream<String> rowid = hasRowid ? Stream.of("rowid") : Stream.empty();
        return Stream.of(columns.stream(), rowid, texts.bytesOf(columns).stream())
                        .flatMap(Function.identity())
                        .collect(Collectors.joining(", ", "SELECT ", " FROM " + from))
                + (packable ? " NOT INDEXED" : "");
    }
}

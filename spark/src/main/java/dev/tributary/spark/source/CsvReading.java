package dev.tributary.spark.source;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import dev.tributary.store.csv.CsvLayout;
import dev.tributary.store.csv.NumberMark;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * What is read of the files of a table, and how. Is sent to executors.
 *
 * @param columns the columns, in the order of the cells
 * @param numbers for each of them, whether its cells are numbers that people write with their own decimal mark
 * @param marks the decimal mark of each file: a point or a comma; a blank if the first number that has one decides
 * @param strict whether a row with another number of cells than the header line ends the reading, as in a query, which could
 *     not tell it from others
 * @param settings those of Hadoop
 */
record CsvReading(
        List<String> columns,
        List<Boolean> numbers,
        List<Character> marks,
        boolean strict,
        SerializableConfiguration settings)
        implements FlatMapFunction<CsvPart, Row>, Serializable {
    static final char OPEN = ' ';

    CsvReading {
        columns = List.copyOf(columns);
        numbers = List.copyOf(numbers);
        marks = List.copyOf(marks);
    }

    @Override
    public Iterator<Row> call(CsvPart part) {
        return new CsvCells(this, part, settings.value());
    }

    int fields() {
        return columns.size();
    }

    boolean isNumber(int column) {
        return numbers.get(column);
    }

    NumberMark mark(CsvPart part, CsvLayout layout) {
        char mark = marks.get(part.position());
        return mark == OPEN ? NumberMark.open(layout) : NumberMark.of(layout, mark);
    }

    /**
     * Returns for each column of a file the cells that it becomes.
     *
     * @throws TributaryException SOURCE_DATA when two columns have the name of one that is read
     */
    int[][] targets(CsvPart part, List<String> header) {
        int[][] targets = new int[header.size()][];
        for (int column = 0; column < targets.length; column++) {
            String name = header.get(column);
            targets[column] = IntStream.range(0, columns.size())
                    .filter(cell -> columns.get(cell).equals(name))
                    .toArray();
            if (targets[column].length > 0 && header.indexOf(name) != column) {
                throw new TributaryException(
                        ProblemKind.SOURCE_DATA,
                        "Two columns of " + Shown.plain(part.shown()) + " are called " + Shown.plain(name) + ", the "
                                + (header.indexOf(name) + 1) + ". and the " + (column + 1) + ".",
                        "Rename one of them in the header line.");
            }
        }
        return targets;
    }

    /** Returns the cells of a row before anything of it is read: those that stand in the names of folders. */
    @Nullable
    Object[] ofFolders(CsvPart part) {
        Object[] cells = new Object[columns.size() + 3];
        for (int cell = 0; cell < columns.size(); cell++) {
            String value = part.partition().get(columns.get(cell));
            cells[cell] = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        }
        return cells;
    }

    void requireFit(CsvPart part, long line, String misfit) {
        if (strict) {
            throw new TributaryException(
                    ProblemKind.SOURCE_DATA,
                    Shown.plain(part.shown()) + ", line " + line + ": " + misfit + ".",
                    "Put quotes around a cell that contains the delimiter, or read the file as a table and not by a query,"
                            + " which sets such rows aside.");
        }
    }
}

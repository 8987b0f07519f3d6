package dev.tributary.spark.source;

import dev.tributary.spark.cell.RowPlaces;
import dev.tributary.store.csv.CsvBeginning;
import dev.tributary.store.csv.CsvCursor;
import dev.tributary.store.csv.CsvInput;
import dev.tributary.store.csv.CsvLayout;
import dev.tributary.store.csv.CsvScan;
import dev.tributary.store.csv.NoNumber;
import dev.tributary.store.csv.NumberMark;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file as cells of Spark, one after the other, on an executor. Not thread-safe. */
final class CsvCells implements Iterator<Row>, CsvScan.CellTaker {
    /** The most characters of a cell; so many follow a quote that is never closed before that is noticed. */
    private static final int LONGEST_CELL = 1 << 20;

    /** No text has it in UTF-8. */
    private static final byte BROKEN = (byte) 0xFF;

    private final CsvReading reading;
    private final CsvPart part;
    private final CsvCursor cursor;
    private final NumberMark mark;
    private final int header;
    private final int[][] targets;
    private final @Nullable Object[] before;
    private @Nullable Object[] cells;
    private Optional<Row> row = Optional.empty();
    private boolean ended;
    private boolean furtherText;
    private boolean broken;
    private long line;

    CsvCells(CsvReading reading, CsvPart part, Configuration settings) {
        this.reading = reading;
        this.part = part;
        CsvInput input = part.input(settings);
        CsvBeginning beginning = input.beginning();
        CsvLayout layout = part.layout(input, beginning);
        List<String> names = part.beginning(beginning, layout).get(0);
        this.header = names.size();
        this.mark = reading.mark(part, layout);
        this.targets = reading.targets(part, names);
        this.before = reading.ofFolders(part);
        this.cells = before.clone();
        this.cursor = CsvCursor.open(input, layout, LONGEST_CELL, this);
        Optional.ofNullable(TaskContext.get())
                .ifPresent(task -> task.addTaskCompletionListener((TaskCompletionListener) any -> cursor.close()));
    }

    @Override
    public boolean hasNext() {
        while (row.isEmpty() && !ended) {
            ended = !cursor.next();
        }
        if (ended && row.isEmpty()) {
            cursor.close();
        }
        return row.isPresent();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row next = row.orElseThrow();
        row = Optional.empty();
        return next;
    }

    @Override
    public void begin(long startingLine) {
        line = startingLine;
        furtherText = false;
        broken = false;
        cells = before.clone();
    }

    @Override
    public void cell(int column, char[] chars, int from, int length) {
        if (column >= header) {
            furtherText |= length > 0;
            return;
        }
        for (int target : targets[column]) {
            if (reading.isNumber(target)) {
                cells[target] = NoNumber.is(chars, from, length) ? null : number(chars, from, length);
            } else {
                cells[target] = length == 0 ? null : bytes(chars, from, length);
            }
        }
    }

    private byte[] number(char[] chars, int from, int length) {
        if (mark.isPlain(chars, from, length)) {
            return bytes(chars, from, length);
        }
        String plain = mark.plain(new String(chars, from, length));
        return bytes(plain.toCharArray(), 0, plain.length());
    }

    /** Half a surrogate pair is what the text reader makes of a byte that is none in the encoding of the file. */
    private byte[] bytes(char[] chars, int from, int length) {
        boolean surrogates = false;
        for (int at = from; at < from + length; at++) {
            surrogates |= Character.isSurrogate(chars[at]);
        }
        String text = new String(chars, from, length);
        if (!surrogates || text.codePoints().noneMatch(CsvCells::isHalf)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        broken = true;
        byte[] bytes = new byte[3 * length];
        int used = 0;
        for (int point : text.codePoints().toArray()) {
            byte[] next = isHalf(point)
                    ? new byte[] {BROKEN}
                    : Character.toString(point).getBytes(StandardCharsets.UTF_8);
            System.arraycopy(next, 0, bytes, used, next.length);
            used += next.length;
        }
        return Arrays.copyOf(bytes, used);
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    /** Further cells without a text are delimiters at the end of the line, as some programs write them. */
    @Override
    public boolean end(int found) {
        int columns = reading.fields();
        cells[columns] = RowPlaces.number(part.position(), line);
        if (found < header || furtherText) {
            String misfit =
                    "the row has " + found + (found == 1 ? " cell" : " cells") + ", and the header line " + header;
            reading.requireFit(part, line, misfit);
            cells[columns + 1] = misfit;
        }
        cells[columns + 2] = broken ? cursor.charset().name() : null;
        row = Optional.of(RowFactory.create(cells));
        return true;
    }
}

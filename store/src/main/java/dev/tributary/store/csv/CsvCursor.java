package dev.tributary.store.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;
import dev.tributary.store.csv.CsvScan.CellTaker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Iterator;

/**
 * The rows of a CSV file under its header line, read one by one as they are asked for. All methods may throw {@link
 * dev.tributary.core.TributaryException} SOURCE_DATA, with the line, when the file cannot be read to its end. Not
 * thread-safe.
 */
public final class CsvCursor implements AutoCloseable {
    private final CsvInput input;
    private final int longest;
    private final Handler handler;
    private final TextReader text;
    private final CsvReader<Boolean> reader;
    private final Iterator<Boolean> rows;

    private CsvCursor(CsvInput input, CsvLayout layout, int longest, CellTaker taker) throws IOException {
        this.input = input;
        this.longest = longest;
        this.handler = new Handler(taker, layout.told() ? 2 : 1);
        this.text = layout.text(input);
        this.reader = CsvRecords.strict(text, layout.delimiter(), longest, handler);
        this.rows = reader.iterator();
    }

    /**
     * Opens a file.
     *
     * @param longest the most characters of a cell
     * @param taker receives the cells of a row while it is moved on to
     */
    public static CsvCursor open(CsvInput input, CsvLayout layout, int longest, CellTaker taker) {
        try {
            return new CsvCursor(input, layout, longest, taker);
        } catch (IOException broken) {
            throw CsvFailures.of(input.name(), 0, broken);
        }
    }

    /** Moves on to the next record; false at the end, and if the taker wants no further ones. */
    public boolean next() {
        try {
            return rows.hasNext() && rows.next();
        } catch (CsvParseException broken) {
            throw CsvFailures.explained(input.name(), handler.line, longest, broken);
        } catch (UncheckedIOException broken) {
            throw CsvFailures.of(input.name(), handler.line, CsvFailures.cause(broken));
        }
    }

    /** Returns the encoding of the file, as far as it has been read. */
    public Charset charset() {
        return text.charset();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException broken) {
            throw CsvFailures.of(input.name(), handler.line, broken);
        }
    }

    /** Passes on cells, but not empty lines, and knows the line in which the last one begins. */
    private static final class Handler extends AbstractBaseCsvCallbackHandler<Boolean> {
        private final CellTaker taker;
        private int before;
        private long line;

        /** @param before how many rows are not passed on */
        Handler(CellTaker taker, int before) {
            this.taker = taker;
            this.before = before;
        }

        @Override
        protected void handleBegin(long startingLine) {
            line = startingLine;
            if (before == 0) {
                taker.begin(startingLine);
            }
        }

        @Override
        protected void handleField(int column, char[] chars, int from, int length, boolean quoted) {
            if (quoted) {
                line += breaks(chars, from, from + length);
            }
            if (before == 0) {
                taker.cell(column, chars, from, length);
            }
        }

        private static long breaks(char[] chars, int from, int to) {
            long breaks = 0;
            for (int at = from; at < to; at++) {
                boolean second = chars[at] == '\n' && at > from && chars[at - 1] == '\r';
                breaks += (chars[at] == '\n' && !second) || chars[at] == '\r' ? 1 : 0;
            }
            return breaks;
        }

        @Override
        protected Boolean buildRecord() {
            if (getRecordType() == RecordType.EMPTY) {
                return true;
            }
            if (before > 0) {
                before--;
                return true;
            }
            return taker.end(getFieldCount());
        }
    }
}

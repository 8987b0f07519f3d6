package dev.tributary.store.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.RecordType;
import dev.tributary.core.TributaryException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Reads the rows of a CSV file, one at a time, without a text for each cell. */
public final class CsvScan {
    private CsvScan() {}

    /** Receives cells, row by row. */
    public interface CellTaker {
        /** Begins a row in a line of the file, which count from 1. */
        void begin(long line);

        /**
         * Takes a cell.
         *
         * @param column from 0
         * @param chars contains the cell, which is valid until the next call; an invalid byte is half of a surrogate pair
         */
        void cell(int column, char[] chars, int from, int length);

        /**
         * Ends a row.
         *
         * @param cells how many it has
         * @return whether to go on
         */
        boolean end(int cells);
    }

    /**
     * Reads all rows under the header line.
     *
     * @param longest the most characters of a cell
     * @return the encoding of the file, as it turned out to be
     * @throws TributaryException SOURCE_DATA, with the line, when the file cannot be read to its end
     */
    public static Charset rows(CsvInput input, CsvLayout layout, int longest, CellTaker taker) {
        Handler handler = new Handler(taker, layout.told() ? 2 : 1);
        try (TextReader text = layout.text(input);
                CsvReader<Boolean> reader = CsvRecords.strict(text, layout.delimiter(), longest, handler)) {
            Iterator<Boolean> rows = reader.iterator();
            while (rows.hasNext()) {
                if (!rows.next()) {
                    break;
                }
            }
            return text.charset();
        } catch (CsvParseException broken) {
            throw CsvFailures.explained(input.name(), handler.line, longest, broken);
        } catch (UncheckedIOException broken) {
            throw CsvFailures.of(input.name(), handler.line, CsvFailures.cause(broken));
        } catch (IOException broken) {
            throw CsvFailures.of(input.name(), handler.line, broken);
        }
    }

    /** Passes on the header line and the rows of a beginning, as texts; one that may be cut off is left out. */
    public static void beginning(CsvBeginning beginning, CsvLayout layout, Consumer<List<String>> taker) {
        TextReader text = new TextReader(
                beginning.open(layout.coding().mark()), layout.coding().charset(), layout.settled());
        try (CsvReader<CsvRecord> reader = CsvRecords.lenient(text, layout.delimiter())) {
            Iterator<CsvRecord> rows = reader.iterator();
            if (layout.told() && rows.hasNext()) {
                rows.next();
            }
            boolean first = true;
            while (rows.hasNext()) {
                List<String> row = rows.next().getFields();
                if (first || beginning.whole() || rows.hasNext()) {
                    taker.accept(row);
                }
                first = false;
            }
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            // What is wrong is said when the file is read, with its line.
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

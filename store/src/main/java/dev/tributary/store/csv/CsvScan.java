package dev.tributary.store.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
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
     * @throws dev.tributary.core.TributaryException SOURCE_DATA, with the line, when the file cannot be read to its end
     */
    public static Charset rows(CsvInput input, CsvLayout layout, int longest, CellTaker taker) {
        try (CsvCursor rows = CsvCursor.open(input, layout, longest, taker)) {
            while (rows.next()) {
                // The taker has it.
            }
            return rows.charset();
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
}

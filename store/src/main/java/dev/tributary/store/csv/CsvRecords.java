package dev.tributary.store.csv;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Reader;

/** The parsers of CSV: rows may have any number of cells, which their readers check. */
final class CsvRecords {
    /** The most cells of a row that is kept as texts. */
    private static final int MOST_CELLS = 1 << 20;

    /** The most characters at the beginning of a file. */
    private static final int BEGINNING = 1 << 22;

    private CsvRecords() {}

    private static CsvReaderBuilder builder(char delimiter, int longest) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(longest);
    }

    /** Returns a parser that ends with an exception at a cell without an end. */
    static <T> CsvReader<T> strict(Reader text, char delimiter, int longest, CsvCallbackHandler<T> handler) {
        return builder(delimiter, longest).allowUnclosedQuote(false).build(handler, text);
    }

    /** Returns a parser of rows as texts, that ends with an exception at a cell without an end. */
    static CsvReader<CsvRecord> strict(Reader text, char delimiter, int longest) {
        return strict(text, delimiter, longest, texts(longest));
    }

    /** Returns a parser of a beginning, which may end within a cell. */
    static CsvReader<CsvRecord> lenient(Reader text, char delimiter) {
        return builder(delimiter, BEGINNING).build(texts(BEGINNING), text);
    }

    private static CsvRecordHandler texts(int longest) {
        return CsvRecordHandler.builder()
                .maxFields(MOST_CELLS)
                .maxFieldSize(longest)
                .maxRecordSize(longest)
                .build();
    }
}

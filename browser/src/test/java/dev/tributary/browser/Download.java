package dev.tributary.browser;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Rows of a CSV file, by the names of their columns. */
final class Download {
    private Download() {}

    /** Returns the rows of a file that the page offers. */
    static List<Map<String, String>> of(Sheet sheet, String file) {
        String text = sheet.ask("downloads.js").path(file).asString();
        if (text.isEmpty()) {
            throw new IllegalStateException("the page offers no " + file);
        }
        return rows(text);
    }

    /** Returns the rows of a file of the program. */
    static List<Map<String, String>> of(Path file) {
        try {
            return rows(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a number. */
    static BigDecimal number(Map<String, String> row, String column) {
        String text = row.getOrDefault(column, "");
        if (text.isEmpty()) {
            throw new IllegalStateException("no " + column + " in " + row);
        }
        return new BigDecimal(text);
    }

    private static List<Map<String, String>> rows(String text) {
        return CsvReader.builder().ofNamedCsvRecord(text).stream()
                .map(NamedCsvRecord::getFieldsAsMap)
                .toList();
    }
}

package dev.tributary.spark.source;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.csv.CsvAsked;
import dev.tributary.core.text.Shown;
import dev.tributary.store.csv.CsvBeginning;
import dev.tributary.store.csv.CsvInput;
import dev.tributary.store.csv.CsvLayout;
import dev.tributary.store.csv.CsvScan;
import dev.tributary.store.csv.FormWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * A CSV file of a table, which one task reads. Is sent to executors.
 *
 * @param position its position among the files of the table, from 0
 * @param shown its name for messages
 * @param path where it is
 * @param size its length in bytes
 * @param form what the user said about its form
 * @param partition the columns that stand in the names of its folders
 */
record CsvPart(
        int position, String shown, String path, long size, Map<String, String> form, Map<String, String> partition)
        implements Serializable {
    static final FormWords WORDS = new FormWords(
            "file: {delimiter: %s}, for its table below source: in tributary.yml",
            "file: {decimal: comma}, or file: {decimal: point}, for its table below source: in tributary.yml",
            "file: {encoding: iso-8859-2}, for its table below source: in tributary.yml");

    CsvPart {
        form = Map.copyOf(form);
        partition = Map.copyOf(partition);
    }

    CsvAsked asked() {
        return CsvAsked.of(form, "file: ");
    }

    /** Returns its bytes. */
    CsvInput input(Configuration settings) {
        Path file = new Path(path);
        return CsvInput.of(Shown.plain(shown), new CsvInput.Bytes() {
            @Override
            public InputStream open() throws IOException {
                return file.getFileSystem(settings).open(file);
            }

            @Override
            public long size() {
                return size;
            }
        });
    }

    /** Returns how its cells are found. */
    CsvLayout layout(CsvInput input, CsvBeginning beginning) {
        return CsvLayout.of(input.name(), beginning, asked(), WORDS);
    }

    /**
     * Returns the cells of the header line, without blanks around them, and the rows at the beginning.
     *
     * @throws TributaryException SOURCE_DATA when it has no header line
     */
    List<List<String>> beginning(CsvBeginning beginning, CsvLayout layout) {
        List<List<String>> rows = new ArrayList<>();
        CsvScan.beginning(
                beginning,
                layout,
                row -> rows.add(rows.isEmpty() ? row.stream().map(String::strip).toList() : row));
        if (rows.isEmpty()) {
            throw noHeader();
        }
        return rows;
    }

    TributaryException noHeader() {
        return new TributaryException(
                ProblemKind.SOURCE_DATA,
                Shown.plain(shown) + " is empty: it has no header line.",
                "Expected: a line with the names of the columns, then one row per line. Remove the file if it belongs to"
                        + " no table.");
    }
}

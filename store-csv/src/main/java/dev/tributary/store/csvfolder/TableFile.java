package dev.tributary.store.csvfolder;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.csv.CsvAsked;
import dev.tributary.core.text.Shown;
import dev.tributary.store.csv.CsvBeginning;
import dev.tributary.store.csv.CsvInput;
import dev.tributary.store.csv.CsvLayout;
import dev.tributary.store.csv.CsvScan;
import dev.tributary.store.csv.FormWords;
import dev.tributary.store.file.FileState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of a table, looked at.
 *
 * @param file the file
 * @param state its state when it was looked at
 * @param layout how its cells are found
 * @param header the cells of its header line, without blanks around them
 * @param rows the approximate number of its rows, rather too high than too low
 */
record TableFile(DataFile file, FileState state, CsvLayout layout, List<String> header, long rows) {
    /** Rows at the beginning may be longer than the others. */
    private static final double MORE = 1.2;

    private static final FormWords WORDS = new FormWords(
            "file: {delimiter: %s}, for its table below source: in tributary.yml",
            "file: {decimal: comma}, or file: {decimal: point}, for its table below source: in tributary.yml",
            "file: {encoding: iso-8859-2}, for its table below source: in tributary.yml");

    TableFile {
        header = List.copyOf(header);
    }

    /**
     * Looks at a file.
     *
     * @throws TributaryException SOURCE_DATA when it has no header line, or is not a text; USAGE when its format has to
     *     be given
     */
    static TableFile of(DataFile file, CsvAsked asked) {
        CsvInput input = input(file);
        FileState state;
        try {
            state = FileState.of(file.path());
        } catch (IOException e) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    "The file " + Shown.plain(file.name()) + " cannot be looked at: " + e.getMessage() + ".",
                    "Check its rights.",
                    e);
        }
        CsvBeginning beginning = input.beginning();
        if (beginning.isEmpty()) {
            throw noHeader(file);
        }
        CsvLayout layout = CsvLayout.of(input.name(), beginning, asked, WORDS);
        List<List<String>> header = new ArrayList<>();
        long[] rows = {-1};
        CsvScan.beginning(beginning, layout, row -> {
            rows[0]++;
            if (header.isEmpty()) {
                header.add(row.stream().map(String::strip).toList());
            }
        });
        if (header.isEmpty()) {
            throw noHeader(file);
        }
        double all = beginning.whole() ? rows[0] : (rows[0] + 1) * MORE / beginning.share();
        return new TableFile(file, state, layout, header.get(0), (long) Math.ceil(all));
    }

    private static TributaryException noHeader(DataFile file) {
        return new TributaryException(
                ProblemKind.SOURCE_DATA,
                Shown.plain(file.name()) + " is empty: it has no header line.",
                "Expected: a line with the names of the columns, then one row per line. Remove the file if it belongs to"
                        + " no table.");
    }

    private static CsvInput input(DataFile file) {
        return CsvInput.of(Shown.plain(file.name()), file.path());
    }

    CsvInput input() {
        return input(file);
    }

    /**
     * Returns the position of a column.
     *
     * @throws TributaryException SOURCE_DATA when two have that name
     */
    int column(String name) {
        int first = header.indexOf(name);
        if (header.lastIndexOf(name) != first) {
            throw new TributaryException(
                    ProblemKind.SOURCE_DATA,
                    "Two columns of " + Shown.plain(file.name()) + " are called " + Shown.plain(name) + ", the "
                            + (first + 1) + ". and the " + (header.lastIndexOf(name) + 1) + ".",
                    "Rename one of them in the header line.");
        }
        return first;
    }
}

package dev.tributary.store.paths;

import dev.tributary.core.TributaryException;
import dev.tributary.core.csv.CsvAsked;
import dev.tributary.core.csv.CsvForm;
import dev.tributary.core.csv.NumberForms;
import dev.tributary.core.path.PathGroup;
import dev.tributary.store.csv.CsvText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Grouped paths from a CSV file with a header line.
 *
 * @param groups the paths, in the order of the rows
 * @param form the format of the file
 * @param notes likely mistakes, one sentence each
 */
public record PathFile(List<PathGroup> groups, CsvForm form, List<String> notes) {
    public PathFile {
        groups = List.copyOf(groups);
        notes = List.copyOf(notes);
    }

    /**
     * Reads a file: once if its numbers are written with a decimal point, and a second time if not.
     *
     * @param asked the parts of its format that are given; the others are detected
     * @throws TributaryException USAGE when there is no such file, or its format has to be given; SOURCE_DATA, with the
     *     line, when it cannot be used
     */
    public static PathFile read(Path file, PathColumns columns, CsvAsked asked) {
        CsvText text = CsvText.read(file, asked, header -> PathHeader.fits(header, columns));
        NumberForms numbers = new NumberForms();
        PathHints hints = new PathHints(columns);
        PathRows usual = new PathRows(file.toString(), columns, '.');
        text.each(
                header -> {
                    PathHeader found = PathHeader.of(header, file.toString(), columns);
                    hints.under(found);
                    usual.under(found);
                },
                row -> {
                    hints.look(row, numbers);
                    usual.tryTaking(row);
                });
        CsvForm form = text.form(numbers);
        PathRows rows = usual;
        if (form.decimal() != '.' || !usual.isWhole()) {
            rows = new PathRows(file.toString(), columns, form.decimal());
            rows.under(hints.header());
            text.each(header -> {}, rows::take);
        }
        List<String> notes = new ArrayList<>(hints.notes());
        notes.addAll(rows.notes());
        return new PathFile(rows.groups(), form, notes);
    }
}

package dev.tributary.store.paths;

import dev.tributary.core.TributaryException;
import dev.tributary.core.csv.CsvForm;
import dev.tributary.core.csv.NumberForms;
import dev.tributary.core.path.PathGroup;
import dev.tributary.store.csv.CsvAsked;
import dev.tributary.store.csv.CsvText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Grouped paths from a CSV file with a header line.
 *
 * @param groups the paths, in the order of the rows
 * @param form how the file is written
 * @param notes what looks as if it were meant otherwise, one sentence each
 */
public record PathFile(List<PathGroup> groups, CsvForm form, List<String> notes) {
    public PathFile {
        groups = List.copyOf(groups);
        notes = List.copyOf(notes);
    }

    /**
     * Reads a file: once to find out how its numbers are written, and once to take them.
     *
     * @param asked what is known of its form; the rest is found out
     * @throws TributaryException USAGE when there is no such file, or its form has to be told; SOURCE_DATA, with the line, when it
     *     cannot be used
     */
    public static PathFile read(Path file, PathColumns columns, CsvAsked asked) {
        CsvText text = CsvText.read(file, asked, header -> PathHeader.fits(header, columns));
        NumberForms numbers = new NumberForms();
        PathHints hints = new PathHints(columns);
        text.each(
                header -> hints.under(PathHeader.of(header, file.toString(), columns)),
                row -> hints.look(row, numbers));
        CsvForm form = text.form(numbers);
        PathRow rows = new PathRow(hints.header(), file.toString(), columns, form.decimal());
        List<PathGroup> groups = new ArrayList<>();
        text.each(header -> {}, row -> groups.add(rows.read(row)));
        List<String> notes = new ArrayList<>(hints.notes());
        notes.addAll(rows.notes());
        return new PathFile(groups, form, notes);
    }
}

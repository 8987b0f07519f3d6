package dev.tributary.store.csvfolder;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.csv.CsvAsked;
import dev.tributary.core.text.Shown;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A table: files with the same columns, in any order.
 *
 * @param name its name
 * @param files in the order in which they are read
 * @param asked what the user said about their format
 */
record CsvTable(String name, List<TableFile> files, CsvAsked asked) {
    CsvTable {
        files = List.copyOf(files);
    }

    /**
     * Looks at the files of a table.
     *
     * @throws TributaryException SOURCE_DATA when their columns differ, and as {@link TableFile#of}
     */
    static CsvTable of(String name, List<DataFile> files, CsvAsked asked) {
        List<TableFile> found =
                files.stream().map(file -> TableFile.of(file, asked)).toList();
        found.forEach(file -> requireSameColumns(found.get(0), file));
        return new CsvTable(name, found, asked);
    }

    private static void requireSameColumns(TableFile first, TableFile other) {
        Set<String> missing = without(first, other);
        Set<String> further = without(other, first);
        if (!missing.isEmpty() || !further.isEmpty()) {
            throw new TributaryException(
                    ProblemKind.SOURCE_DATA,
                    "The files of a table have the same columns, but "
                            + Shown.plain(other.file().name())
                            + (missing.isEmpty() ? "" : " lacks " + listed(missing))
                            + (missing.isEmpty() || further.isEmpty() ? "" : " and")
                            + (further.isEmpty() ? "" : " has " + listed(further))
                            + ", unlike " + Shown.plain(first.file().name()) + ".",
                    "Correct the header lines, or name fewer files in tributary.yml, below source:, as table:.");
        }
    }

    private static Set<String> without(TableFile one, TableFile other) {
        Set<String> columns = new TreeSet<>(one.header());
        other.header().forEach(columns::remove);
        return columns;
    }

    private static String listed(Set<String> columns) {
        return String.join(", ", columns.stream().map(Shown::quoted).toList());
    }

    /** Returns the names of its columns, in the order of the first file; a column without a name cannot be read. */
    List<String> columns() {
        return files.isEmpty()
                ? List.of()
                : files.get(0).header().stream().filter(name -> !name.isEmpty()).toList();
    }

    /** Returns the approximate number of rows, rather too high than too low. */
    long rows() {
        return files.stream().mapToLong(TableFile::rows).sum();
    }

    /**
     * Checks that its files are as they were.
     *
     * @throws TributaryException TEMPORARY when one is not
     */
    void requireUnchanged() {
        files.forEach(
                file -> file.state().require(file.file().path(), file.file().name()));
    }
}

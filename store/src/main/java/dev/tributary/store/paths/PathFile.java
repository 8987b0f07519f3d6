package dev.tributary.store.paths;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.path.PathGroup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Reads grouped paths from a CSV file in UTF-8 with a header line.
 *
 * @param groups the paths, in the order of the rows
 * @param hasValue whether there is a column of values
 * @param hasNulls whether there is a column of journeys without conversion
 */
public record PathFile(List<PathGroup> groups, boolean hasValue, boolean hasNulls) {
    public PathFile {
        groups = List.copyOf(groups);
    }

    /**
     * Reads a file.
     *
     * @throws TributaryException USAGE when there is no such file; SOURCE_DATA, with the line, when it cannot be used
     */
    public static PathFile read(Path file, PathColumns columns) {
        // A decoder that reports what is not UTF-8, where the usual one would put a question mark.
        try (BufferedReader text = Files.newBufferedReader(file);
                CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text)) {
            Iterator<CsvRecord> rows = csv.iterator();
            if (!rows.hasNext()) {
                throw new TributaryException(
                        ProblemKind.SOURCE_DATA, file + " is empty.", "Expected: a header line, then one path a line.");
            }
            PathRow row = PathRow.under(rows.next().getFields(), file.toString(), columns);
            List<PathGroup> groups = new ArrayList<>();
            while (rows.hasNext()) {
                groups.add(row.read(rows.next()));
            }
            return new PathFile(groups, row.hasValue(), row.hasNulls());
        } catch (NoSuchFileException e) {
            throw new TributaryException(
                    ProblemKind.USAGE, "There is no file " + file + ".", "Name a CSV file of grouped paths.", e);
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            throw unreadable(file, e);
        }
    }

    private static TributaryException unreadable(Path file, Exception why) {
        return new TributaryException(
                ProblemKind.SOURCE_DATA,
                file + " cannot be read as CSV: " + why.getMessage() + ".",
                "It must be comma separated, in UTF-8, with quotes around cells that hold commas.",
                why);
    }
}

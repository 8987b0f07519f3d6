package dev.tributary.store.paths;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.tributary.core.TributaryException;
import dev.tributary.core.path.PathGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of a file of paths, read with one decimal mark. Not thread-safe. */
final class PathRows {
    private final String file;
    private final PathColumns columns;
    private final char decimal;
    private final List<PathGroup> groups = new ArrayList<>();
    private Optional<PathRow> reading = Optional.empty();
    private boolean whole = true;

    /** @param decimal the decimal mark */
    PathRows(String file, PathColumns columns, char decimal) {
        this.file = file;
        this.columns = columns;
        this.decimal = decimal;
    }

    void under(PathHeader header) {
        reading = Optional.of(new PathRow(header, file, columns, decimal));
    }

    void take(CsvRecord row) {
        groups.add(reading.orElseThrow().read(row));
    }

    /** Reads a row before the decimal mark is known: a row that cannot be read may be readable with the other one. */
    void tryTaking(CsvRecord row) {
        if (whole) {
            try {
                take(row);
            } catch (TributaryException notYet) {
                whole = false;
                groups.clear();
            }
        }
    }

    /** Returns whether all rows could be read. */
    boolean isWhole() {
        return whole;
    }

    List<PathGroup> groups() {
        return groups;
    }

    /** Returns the notes on likely mistakes. */
    List<String> notes() {
        return reading.orElseThrow().notes();
    }
}

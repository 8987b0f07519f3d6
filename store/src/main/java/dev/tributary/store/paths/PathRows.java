package dev.tributary.store.paths;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.tributary.core.TributaryException;
import dev.tributary.core.path.PathGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of a file of paths, as they are taken under one reading of its numbers. Not thread-safe. */
final class PathRows {
    private final String file;
    private final PathColumns columns;
    private final char decimal;
    private final List<PathGroup> groups = new ArrayList<>();
    private Optional<PathRow> reading = Optional.empty();
    private boolean whole = true;

    /** @param decimal what stands before the fraction of a number */
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

    /** Takes a row before it is known how numbers are written: what cannot be read may be, once it is. */
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

    /** Whether all rows could be taken. */
    boolean isWhole() {
        return whole;
    }

    List<PathGroup> groups() {
        return groups;
    }

    /** What looks as if it were meant otherwise. */
    List<String> notes() {
        return reading.orElseThrow().notes();
    }
}

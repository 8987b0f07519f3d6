package dev.tributary.store.paths;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.csv.NumberForms;
import dev.tributary.core.csv.Outcomes;
import dev.tributary.core.number.ExactSum;
import dev.tributary.core.path.PathGroup;
import dev.tributary.core.text.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the rows under a header. Not thread-safe. */
final class PathRow {
    /** Sums of any number of amounts below this do not overflow. */
    private static final double MOST = 1e30;

    private final String file;
    private final PathColumns names;
    private final PathHeader header;
    private final char decimal;
    private final Pattern separator;

    /** One text for each channel, however often it occurs. */
    private final Map<String, String> channels = new HashMap<>();

    /** Rows with a value but no conversion, and their value. */
    private final ExactSum idleValue = new ExactSum();

    private long idleRows;

    /** @param decimal the decimal mark */
    PathRow(PathHeader header, String file, PathColumns names, char decimal) {
        this.header = header;
        this.file = file;
        this.names = names;
        this.decimal = decimal;
        this.separator = Pattern.compile(names.separator(), Pattern.LITERAL);
    }

    PathGroup read(CsvRecord row) {
        List<String> path = channels(row);
        double times =
                header.conversions() == PathHeader.ABSENT ? 1 : number(row, header.conversions(), names.conversions());
        double value = number(row, header.value(), names.value());
        double nulls = number(row, header.nulls(), names.nulls());
        boolean converted = header.outcome() == PathHeader.ABSENT || outcome(row);
        if (value > 0 && (!converted || times == 0)) {
            idleRows++;
            idleValue.add(value);
        }
        return converted ? new PathGroup(path, times, value, nulls) : new PathGroup(path, 0, 0, nulls + times);
    }

    /** Returns the notes on likely mistakes. */
    List<String> notes() {
        if (idleRows == 0) {
            return List.of();
        }
        String rows = idleRows == 1 ? "1 row has" : idleRows + " rows have";
        return List.of(
                rows + " a value and no conversion, " + idleValue.toDecimal().toPlainString() + " in all, which "
                        + (header.outcome() == PathHeader.ABSENT
                                ? "is distributed all the same. Is --conversions-column the right one?"
                                : "is not counted, since --outcome-column says that these journeys did not convert."));
    }

    private boolean outcome(CsvRecord row) {
        String name = names.outcome().orElseThrow();
        String text = cell(row, header.outcome(), name);
        return Outcomes.read(text)
                .orElseThrow(() -> bad(
                        row,
                        name + " is " + Shown.quoted(text)
                                + ", which is neither yes nor no, such as True and False, 1 and 0"));
    }

    private List<String> channels(CsvRecord row) {
        String text = cell(row, header.path(), names.path());
        List<String> found = new ArrayList<>();
        for (String part : separator.split(text, -1)) {
            String channel = part.strip();
            if (channel.isEmpty()) {
                throw bad(row, "the path " + Shown.quoted(text) + " has a touch without a channel");
            }
            found.add(channels.computeIfAbsent(channel, name -> name));
        }
        return found;
    }

    /** A missing column has only zeros; an empty cell is an error. */
    private double number(CsvRecord row, int column, String name) {
        if (column == PathHeader.ABSENT) {
            return 0;
        }
        String text = cell(row, column, name).strip();
        double number = NumberForms.number(text, decimal);
        if (number >= 0 && number <= MOST) {
            return number;
        }
        throw bad(
                row,
                name + " is " + Shown.quoted(text)
                        + (number > MOST ? ", more than 1e30" : ", not a number of 0 or more")
                        + (Outcomes.read(text).isPresent() ? "; a column of outcomes is --outcome-column" : ""));
    }

    private String cell(CsvRecord row, int column, String name) {
        if (column >= row.getFieldCount()) {
            throw bad(row, "there is no cell for " + name);
        }
        return row.getField(column);
    }

    private TributaryException bad(CsvRecord row, String why) {
        return new TributaryException(
                ProblemKind.SOURCE_DATA,
                file + ", line " + row.getStartingLineNumber() + ": " + why + ".",
                "Correct the line and try again; nothing was computed.");
    }
}

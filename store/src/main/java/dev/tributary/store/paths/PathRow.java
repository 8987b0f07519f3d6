package dev.tributary.store.paths;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.path.PathGroup;
import dev.tributary.core.text.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the rows under a header. Not thread-safe. */
final class PathRow {
    private static final int ABSENT = -1;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String file;
    private final PathColumns names;
    private final Pattern separator;
    private final int path;
    private final int conversions;
    private final int value;
    private final int nulls;

    /** One text for each channel, however often it comes. */
    private final Map<String, String> channels = new HashMap<>();

    private PathRow(List<String> header, String file, PathColumns names) {
        this.file = file;
        this.names = names;
        this.separator = Pattern.compile(names.separator(), Pattern.LITERAL);
        this.path = required(header, names.path());
        this.conversions = required(header, names.conversions());
        this.value = place(header, names.value());
        this.nulls = place(header, names.nulls());
    }

    static PathRow under(List<String> header, String file, PathColumns names) {
        List<String> clean = header.stream()
                .map(name -> name.replace(BYTE_ORDER_MARK, "").strip())
                .toList();
        return new PathRow(clean, file, names);
    }

    boolean hasValue() {
        return value != ABSENT;
    }

    boolean hasNulls() {
        return nulls != ABSENT;
    }

    private int required(List<String> header, String name) {
        int place = place(header, name);
        if (place == ABSENT) {
            throw new TributaryException(
                    ProblemKind.SOURCE_DATA,
                    file + " has no column " + Shown.quoted(name) + "; it has "
                            + String.join(
                                    ", ", header.stream().map(Shown::plain).toList()) + ".",
                    "Expected: " + String.join(",", names.path(), names.conversions(), names.value(), names.nulls())
                            + ", of which the last two may be missing. Options name them otherwise.");
        }
        return place;
    }

    private static int place(List<String> header, String name) {
        for (int place = 0; place < header.size(); place++) {
            if (header.get(place).equalsIgnoreCase(name)) {
                return place;
            }
        }
        return ABSENT;
    }

    PathGroup read(CsvRecord row) {
        return new PathGroup(
                channels(row),
                number(row, conversions, names.conversions()),
                number(row, value, names.value()),
                number(row, nulls, names.nulls()));
    }

    private List<String> channels(CsvRecord row) {
        String text = cell(row, path, names.path());
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

    /** A missing column holds nothing but zeros; an empty cell is none. */
    private double number(CsvRecord row, int place, String name) {
        if (place == ABSENT) {
            return 0;
        }
        String text = cell(row, place, name).strip();
        try {
            double number = Double.parseDouble(text);
            if (number >= 0 && number < Double.POSITIVE_INFINITY) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw bad(row, name + " is " + Shown.quoted(text) + ", not a number from 0 on");
    }

    private String cell(CsvRecord row, int place, String name) {
        if (place >= row.getFieldCount()) {
            throw bad(row, "there is no cell for " + name);
        }
        return row.getField(place);
    }

    private TributaryException bad(CsvRecord row, String why) {
        return new TributaryException(
                ProblemKind.SOURCE_DATA,
                file + ", line " + row.getStartingLineNumber() + ": " + why + ".",
                "Mend the line and try again; nothing was computed.");
    }
}

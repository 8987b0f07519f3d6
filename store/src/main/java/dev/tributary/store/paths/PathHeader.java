package dev.tributary.store.paths;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The positions of the columns of grouped paths.
 *
 * @param names of all columns
 * @param conversions {@link #ABSENT} if each row is one journey
 * @param value {@link #ABSENT} if there is none
 * @param nulls {@link #ABSENT} if there is none
 * @param outcome {@link #ABSENT} if it was not requested
 */
record PathHeader(List<String> names, int path, int conversions, int value, int nulls, int outcome) {
    /** The maximum number of columns in a message. */
    private static final int MOST_SHOWN = 20;

    static final int ABSENT = -1;

    static PathHeader of(List<String> names, String file, PathColumns columns) {
        int path = required(names, columns.path(), file, columns);
        int outcome = columns.outcome()
                .map(name -> required(names, name, file, columns))
                .orElse(ABSENT);
        int conversions = outcome == ABSENT || !columns.conversions().equals(PathColumns.USUAL.conversions())
                ? required(names, columns.conversions(), file, columns)
                : column(names, columns.conversions());
        return new PathHeader(
                names, path, conversions, column(names, columns.value()), column(names, columns.nulls()), outcome);
    }

    /** Returns whether a header line has the required columns. */
    static boolean fits(List<String> names, PathColumns columns) {
        return column(names, columns.path()) != ABSENT
                && column(names, columns.outcome().orElse(columns.conversions())) != ABSENT;
    }

    private static int required(List<String> names, String name, String file, PathColumns columns) {
        int column = column(names, name);
        if (column == ABSENT) {
            throw new TributaryException(
                    ProblemKind.SOURCE_DATA,
                    file + " has no column " + Shown.quoted(name) + "; it has "
                            + names.stream().limit(MOST_SHOWN).map(Shown::plain).collect(Collectors.joining(", "))
                            + (names.size() > MOST_SHOWN ? " and " + (names.size() - MOST_SHOWN) + " more." : "."),
                    "Expected: "
                            + String.join(",", columns.path(), columns.conversions(), columns.value(), columns.nulls())
                            + ", of which the last two may be missing. Options set other names, and --delimiter "
                            + "sets the delimiter.");
        }
        return column;
    }

    private static int column(List<String> names, String name) {
        for (int column = 0; column < names.size(); column++) {
            if (names.get(column).equalsIgnoreCase(name)) {
                return column;
            }
        }
        return ABSENT;
    }

    /** Returns whether a column is read. */
    boolean reads(int column) {
        return column == path || column == conversions || column == value || column == nulls || column == outcome;
    }
}

package dev.tributary.report.text;

import com.github.freva.asciitable.AsciiTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Formats rows as a table. If the output is too narrow, texts are wrapped, then columns are left out, and if that is
 * not enough, each row is printed as several lines; the output says which columns are missing and how to see them.
 */
public final class Table<T> {
    private static final int NARROW_TEXT = 16;

    private final List<T> rows;
    private final Screen screen;

    private Table(List<T> rows, Screen screen) {
        this.rows = rows;
        this.screen = screen;
    }

    /** Returns the table's text, lines ended by a line feed. */
    public static <T> String of(List<T> rows, List<TableColumn<T>> columns, Screen screen) {
        return new Table<>(rows, screen).fitted(columns);
    }

    private String fitted(List<TableColumn<T>> columns) {
        String whole = text(columns);
        if (fits(whole)) {
            return whole;
        }
        List<TableColumn<T>> kept = new ArrayList<>(columns);
        while (!fits(narrowed(kept))) {
            int least = leastImportant(kept);
            if (kept.size() <= 2 || kept.get(least).rank() == 0) {
                return turned(columns);
            }
            kept.remove(least);
        }
        List<TableColumn<T>> shown = withWhatStillFits(kept, columns);
        String missing = columns.stream()
                .filter(column -> !shown.contains(column))
                .map(TableColumn::header)
                .collect(Collectors.joining(", "));
        return narrowed(shown) + (missing.isEmpty() ? "" : told(missing));
    }

    /** If a wide column is left out, a narrower, less important one may fit. */
    private List<TableColumn<T>> withWhatStillFits(List<TableColumn<T>> kept, List<TableColumn<T>> columns) {
        Set<TableColumn<T>> shown = new HashSet<>(kept);
        for (TableColumn<T> further : columns) {
            if (shown.add(further) && !fits(narrowed(among(columns, shown)))) {
                shown.remove(further);
            }
        }
        return among(columns, shown);
    }

    private static <T> List<TableColumn<T>> among(List<TableColumn<T>> columns, Set<TableColumn<T>> shown) {
        return columns.stream().filter(shown::contains).toList();
    }

    /** The table with narrower text columns, as far as possible. */
    private String narrowed(List<TableColumn<T>> columns) {
        int tooMuch = width(text(columns)) - screen.width().orElse(Integer.MAX_VALUE);
        return tooMuch <= 0
                ? text(columns)
                : text(columns.stream()
                        .map(column -> column.narrowed(Math.max(NARROW_TEXT, textWidth(column) - tooMuch)))
                        .toList());
    }

    private int textWidth(TableColumn<T> column) {
        int longest = rows.stream()
                .mapToInt(row -> column.cell().apply(row).length())
                .max()
                .orElse(0);
        return Math.min(column.widest(), Math.max(longest, column.header().length()));
    }

    private int leastImportant(List<TableColumn<T>> columns) {
        int least = 0;
        for (int index = 1; index < columns.size(); index++) {
            if (columns.get(index).rank() >= columns.get(least).rank()) {
                least = index;
            }
        }
        return least;
    }

    private String told(String missing) {
        return screen.folded("(left out to fit into " + screen.width().getAsInt() + " characters: " + missing
                        + "; output to a pipe or a file has all, as with '| less -S')")
                + "\n";
    }

    /** Each row as several lines, one per column. */
    private String turned(List<TableColumn<T>> columns) {
        List<String> lines = new ArrayList<>();
        for (T row : rows) {
            columns.forEach(column -> lines.add(line(column, column.cell().apply(row))));
            lines.add("");
        }
        if (columns.stream().anyMatch(column -> column.footer().isPresent())) {
            columns.forEach(column -> lines.add(line(column, column.footer().orElse(""))));
            lines.add("");
        }
        lines.add(screen.folded("(turned to fit into " + screen.width().getAsInt()
                + " characters: one line per column; output to a pipe or a file has the table, as with '| less -S')"));
        return String.join("\n", lines) + "\n";
    }

    private String line(TableColumn<T> column, String cell) {
        return screen.folded(column.header() + ": " + cell).stripTrailing();
    }

    private boolean fits(String text) {
        return screen.holds(width(text));
    }

    private static int width(String text) {
        return text.lines().mapToInt(String::length).max().orElse(0);
    }

    private String text(List<TableColumn<T>> columns) {
        String table = AsciiTable.builder()
                .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER)
                .lineSeparator("\n")
                .data(rows, columns.stream().map(TableColumn::data).toList())
                .asString();
        return table.lines().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
    }
}

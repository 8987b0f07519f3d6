package dev.tributary.benchmarks.process.show;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** A part of the report: a table, and what must be said about it. Not thread-safe. */
public final class Section {
    private final String title;
    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    public Section(String title, String... headings) {
        this.title = title;
        this.headings = List.of(headings);
    }

    public void row(String... cells) {
        if (cells.length != headings.size()) {
            throw new IllegalArgumentException(cells.length + " cells under " + headings.size() + " headings");
        }
        rows.add(List.of(cells));
    }

    public void note(String note) {
        notes.add(note);
    }

    public String plain() {
        StringJoiner lines = new StringJoiner("\n", title + "\n", "\n");
        lines.add(line(headings));
        rows.forEach(row -> lines.add(line(row)));
        notes.forEach(note -> lines.add("  " + note));
        return lines.toString();
    }

    private String line(List<String> cells) {
        StringJoiner line = new StringJoiner("  ", "  ", "");
        for (int column = 0; column < cells.size(); column++) {
            String padding = " ".repeat(width(column) - cells.get(column).length());
            line.add(column == 0 ? cells.get(column) + padding : padding + cells.get(column));
        }
        return line.toString();
    }

    private int width(int column) {
        int width = headings.get(column).length();
        for (List<String> row : rows) {
            width = Math.max(width, row.get(column).length());
        }
        return width;
    }

    public String markdown() {
        StringJoiner lines = new StringJoiner("\n", "**" + title + "**\n\n", "\n");
        lines.add("| " + String.join(" | ", headings) + " |");
        lines.add("|---" + "|---:".repeat(headings.size() - 1) + "|");
        rows.forEach(row -> lines.add("| " + String.join(" | ", row) + " |"));
        if (!notes.isEmpty()) {
            lines.add("");
            notes.forEach(note -> lines.add("- " + note));
        }
        return lines.toString();
    }
}

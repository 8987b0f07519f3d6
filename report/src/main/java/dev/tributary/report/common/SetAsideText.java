package dev.tributary.report.common;

import dev.tributary.core.facts.SetAside;
import dev.tributary.core.text.Shown;
import dev.tributary.report.text.Numbers;
import java.util.ArrayList;
import java.util.List;

/** The source's rows that could not be used, as text. */
public final class SetAsideText {
    private static final int MOST_LISTED = 5;
    private static final String LABELLED = "%-11s%s";

    private SetAsideText() {}

    /** Returns how many there are, and the first of them; empty if there are none. */
    public static List<String> lines(List<SetAside> rows) {
        List<String> lines = new ArrayList<>();
        if (!rows.isEmpty()) {
            lines.add(LABELLED.formatted(
                    "Set aside", Numbers.counted(rows.size(), "row", "rows") + " that could not be used"));
        }
        rows.stream().limit(MOST_LISTED).forEach(row -> lines.add(LABELLED.formatted("", described(row))));
        if (rows.size() > MOST_LISTED) {
            lines.add(LABELLED.formatted("", "and " + Numbers.count(rows.size() - MOST_LISTED) + " more"));
        }
        return lines;
    }

    /** Returns one of them, with its location, as far as that is known, and the reason. */
    public static String described(SetAside row) {
        String where = row.position().isPresent() ? " row " + row.row() : "";
        return row.table() + where + " (" + Shown.plain(row.id()) + "): " + row.reason();
    }
}

package dev.tributary.report.common;

import dev.tributary.core.facts.Facts;
import dev.tributary.pipeline.summary.SourceRead;
import dev.tributary.report.text.Numbers;
import java.util.OptionalLong;

/** The source that was read, as text: its name and its rows. */
public final class SourceText {
    private SourceText() {}

    /** Returns the text of its line. */
    public static String of(SourceRead source) {
        Facts.RowCounts rows = source.rows();
        return source.name() + ": "
                + Numbers.counted(rows.sessions(), "session", "sessions") + ", "
                + Numbers.counted(rows.conversions(), "conversion", "conversions")
                + counted(rows.costs(), "cost", "costs")
                + counted(rows.spend(), "row of spend", "rows of spend") + "; "
                + Numbers.counted(source.setAsideRows(), "row", "rows") + " set aside";
    }

    private static String counted(OptionalLong rows, String one, String many) {
        return rows.isPresent() ? ", " + Numbers.counted(rows.getAsLong(), one, many) : "";
    }
}

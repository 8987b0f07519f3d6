package dev.tributary.report.common;

import dev.tributary.core.intake.SpelledApart;
import dev.tributary.core.intake.Understood;
import dev.tributary.core.text.Shown;
import dev.tributary.report.text.Numbers;
import java.util.ArrayList;
import java.util.List;

/** How a source was understood where it leaves something open, as text; empty if nothing was open. */
final class UnderstoodText {
    private static final String LABELLED = "%-11s%s";
    private static final int MOST_LISTED = 5;

    private UnderstoodText() {}

    static List<String> lines(Understood understood) {
        List<String> lines = new ArrayList<>(IdentifiedText.lines(understood.identified()));
        understood.assumptions().forEach(one -> lines.add(LABELLED.formatted("Assumed", one.sentence())));
        lines.addAll(PresetCountsText.lines(understood.counts()));
        lines.addAll(ChannelsMadeText.lines(understood.channels()));
        if (understood.timesTwice() > 0) {
            lines.add(LABELLED.formatted(
                    "Clocks",
                    Numbers.counted(understood.timesTwice(), "time is", "times are")
                            + " in an hour that the clocks passed twice; its first passing was taken"));
        }
        if (understood.timesNever() > 0) {
            lines.add(LABELLED.formatted(
                    "Clocks",
                    Numbers.counted(understood.timesNever(), "time is", "times are")
                            + " in an hour that the clocks left out; moved forward by as much as the clocks"));
        }
        List<SpelledApart> apart = understood.spelledApart();
        if (!apart.isEmpty()) {
            lines.add(LABELLED.formatted(
                    "Ids", "two tables spell ids differently, which were treated as different; for example:"));
            apart.stream()
                    .limit(MOST_LISTED)
                    .forEach(one -> lines.add(LABELLED.formatted(
                            "", shown(one.first(), one.where()) + " and " + shown(one.second(), one.there()))));
        }
        return lines;
    }

    private static String shown(String id, SpelledApart.Where where) {
        return Shown.quoted(id) + " in " + Shown.plain(where.table()) + "." + Shown.plain(where.column());
    }
}

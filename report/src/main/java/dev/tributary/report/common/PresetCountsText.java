package dev.tributary.report.common;

import dev.tributary.core.intake.PresetCounts;
import dev.tributary.core.text.Shown;
import dev.tributary.report.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What presets left out of the rows that they read, as text; empty without a preset. */
final class PresetCountsText {
    private static final String LABELLED = "%-11s%s";

    private PresetCountsText() {}

    static List<String> lines(List<PresetCounts> counts) {
        List<String> lines = new ArrayList<>();
        String label = "Left out";
        for (PresetCounts one : counts) {
            lines.add(LABELLED.formatted(label, leftOut(one)));
            label = "";
            one.noted().stream()
                    .filter(part -> part.rows() > 0)
                    .forEach(
                            part -> lines.add(LABELLED.formatted("", part.what() + ": " + Numbers.count(part.rows()))));
            if (!one.addUp()) {
                lines.add(LABELLED.formatted("", unequal(one)));
            }
        }
        counts.stream()
                .filter(PresetCounts::severalCurrencies)
                .forEach(one -> lines.add(LABELLED.formatted("Warning", currencies(one))));
        return lines;
    }

    private static String leftOut(PresetCounts counts) {
        String preset = Shown.plain(counts.preset()) + ": ";
        if (counts.seen() == counts.used()) {
            return preset + "none of " + Numbers.count(counts.seen()) + " " + counts.of();
        }
        return preset + "of " + Numbers.count(counts.seen()) + " " + counts.of() + ", "
                + Numbers.count(counts.used()) + (counts.used() == 1 ? " is used; " : " are used; ")
                + counts.leftOut().stream()
                        .filter(part -> part.rows() > 0)
                        .map(part -> Numbers.count(part.rows()) + " " + part.what())
                        .collect(Collectors.joining("; "));
    }

    private static String unequal(PresetCounts counts) {
        return "but there are " + Numbers.count(counts.came().orElse(0))
                + ": the query left_out of the preset does not fit that of conversions";
    }

    private static String currencies(PresetCounts counts) {
        return Shown.plain(counts.preset()) + ": amounts of several currencies are added up as they are: "
                + counts.currencies().stream()
                        .map(one -> Numbers.count(one.rows()) + " "
                                + (one.code().isEmpty() ? "without a currency" : "in " + Shown.plain(one.code())))
                        .collect(Collectors.joining(", "))
                + (counts.advice().isEmpty() ? "" : "; " + counts.advice());
    }
}
